package io.ouroboros.learner.cycle;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.LoadedGuide;
import io.ouroboros.learner.model.Loading;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the generation that comes with the program is made: by expert iteration [1]. In each turn
/// new goals of the learner's own families, and samples, are pursued under the generation of the
/// turn before, at first generation 0; dreams follow from what was lived; and a generation is
/// trained, from drawn weights, on all that was lived, on dreams and on hindsight. The same
/// training on the same machine makes the same one.
///
/// @param turns at least 1
/// @param goals of the families to learn from in each turn
/// @param dreams how many to begin in each turn
/// @param steps of the network at most in each turn
/// @param seed of every random choice; no other stream of goals has it
// [1] Anthony, Tian, Barber: Thinking Fast and Slow with Deep Learning and Tree Search, NeurIPS
// 2017.
public record StarterTraining(int turns, int goals, int dreams, int steps, long seed) {
  /// What the shipped starter is made with.
  public static final StarterTraining STANDARD =
      new StarterTraining(4, 3_000, 2_500, 8_000, 20_260_103);

  static final Budget BUDGET = new Budget(100_000, Duration.ofMinutes(2));

  /// @throws IllegalArgumentException when there is nothing to do
  public StarterTraining {
    if (turns < 1 || goals < 1 || dreams < 0 || steps < 1) {
      throw new IllegalArgumentException(
          "The turns (%d), goals (%d) and steps (%d) must be positive, the dreams (%d) not negative."
              .formatted(turns, goals, steps, dreams));
    }
  }

  /// The same training with other random choices.
  public StarterTraining withSeed(long other) {
    return new StarterTraining(turns, goals, dreams, steps, other);
  }

  /// Makes a starter and keeps it in the store, beside those of the turns before.
  ///
  /// @param samples further tasks to learn from
  /// @param engine that is there
  /// @param experience gets the newest of what was lived, for a learner to begin with
  /// @param progress told in words, now and then, by several threads
  /// @throws IOException when the store's disk refuses
  public TrainResult run(
      List<Task> samples,
      Engine engine,
      GenerationStore store,
      CheckpointFile experience,
      Consumer<String> progress)
      throws IOException {
    ReplayStore lived = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    Trainer trainer =
        new Trainer(Symbols.of(Vocabularies.text()), BuiltInGuide.handSet().prior(), engine, store);
    Iterator<Task> fresh = Families.learn(seed, BUDGET).iterator();
    TrainResult result =
        new StarterTurn(this, 0, trainer, progress)
            .under(BuiltInGuide.handSet(), tasks(samples, fresh), lived);
    try (GuideLoader loader = new GuideLoader(engine, 1)) {
      for (int turn = 1;
          turn < turns && result instanceof TrainResult.Candidate(Generation made);
          turn++) {
        try (LoadedGuide guide = guide(made, store, loader)) {
          result =
              new StarterTurn(this, turn, trainer, progress)
                  .under(guide, tasks(samples, fresh), lived);
        }
      }
    }
    experience.write(Stamp.NONE, Checkpoint.beginningWith(newest(lived)));
    return result;
  }

  private List<Task> tasks(List<Task> samples, Iterator<Task> fresh) {
    return Stream.concat(samples.stream(), Stream.generate(fresh::next).limit(goals)).toList();
  }

  /// What a learner's window holds of what was lived.
  private static ReplayStore.Kept newest(ReplayStore lived) {
    ReplayStore window = Window.USUAL.replay(ReplayStore.Kept.NOTHING);
    lived.kept().window().forEach(window::add);
    return window.kept();
  }

  private static LoadedGuide guide(Generation made, GenerationStore store, GuideLoader loader)
      throws IOException {
    if (store.read(made.id()) instanceof Reading.Verified(GenerationBundle bundle)
        && loader.load(bundle) instanceof Loading.Loaded(LoadedGuide guide)) {
      return guide;
    }
    throw new IOException("The generation (%s) was kept and is gone.".formatted(made.id()));
  }
}
