package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.dream.Imagination;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.Assignment;
import io.ouroboros.learner.update.Material;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import io.ouroboros.learner.update.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the generation that comes with the program is made: goals of the learner's own families, and
/// samples, are pursued under generation 0; dreams follow from what was lived; and a generation is
/// trained on both and on hindsight. The same training on the same machine makes the same one.
///
/// @param goals of the families to learn from
/// @param dreams how many to begin
/// @param steps of the network at most
/// @param seed of every random choice; no other stream of goals has it
public record StarterTraining(int goals, int dreams, int steps, long seed) {
  /// What the shipped starter is made with.
  public static final StarterTraining STANDARD =
      new StarterTraining(1_000, 2_500, 2_000, 20_260_103);

  private static final Budget BUDGET = new Budget(20_000, Duration.ofMinutes(2));
  private static final int TOLD_EVERY = 100;

  /// Makes a starter and keeps it in the trainer's store.
  ///
  /// @param samples further tasks to learn from
  /// @param experience gets what was lived, for a learner to begin with
  /// @param progress told in words, now and then
  /// @throws IOException when the store's disk refuses
  public TrainResult run(
      List<Task> samples, Trainer trainer, CheckpointFile experience, Consumer<String> progress)
      throws IOException {
    ReplayStore lived = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    List<Task> tasks =
        Stream.concat(samples.stream(), Families.learn(seed, BUDGET).limit(goals)).toList();
    for (int number = 0; number < tasks.size(); number++) {
      Lessons.of(live(tasks.get(number).goal())).ifPresent(lived::add);
      tell(progress, "pursued", number + 1, tasks.size());
    }
    experience.write(Stamp.NONE, Checkpoint.beginningWith(lived.kept()));
    Assignment assignment =
        new Assignment(
            GenerationId.HAND_SET,
            Material.of(lived, dreamt(lived, progress)),
            TrainSettings.DEFAULT.withSteps(steps),
            seed);
    Watch watch =
        new Watch(
            () -> true, step -> tell(progress, "trained", step.step(), step.steps()), _ -> {});
    return trainer.train(assignment, Optional.empty(), watch);
  }

  private static GoalEvent.ExperienceGained live(Goal goal) {
    Conclusion end =
        Pursuit.pursue(goal.within(BUDGET), BuiltInGuide.handSet(), () -> false, System::nanoTime);
    return new GoalEvent.ExperienceGained(
        goal.signature(), goal.examples(), end.verdict(), end.evaluations(), GenerationId.HAND_SET);
  }

  private ReplayStore dreamt(ReplayStore lived, Consumer<String> progress) {
    ReplayStore dreamt = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    Imagination imagination = imagination(lived, dreamt);
    for (int number = 0; number < dreams; number++) {
      if (number == dreams / 2) {
        imagination = imagination(lived, dreamt);
      }
      imagination.dream(number, () -> false, System::nanoTime).ifPresent(dreamt::add);
      tell(progress, "dreamt", number + 1, dreams);
    }
    return dreamt;
  }

  /// Poses goals by what was lived and by what was dreamt before.
  private Imagination imagination(ReplayStore lived, ReplayStore dreamt) {
    return Imagination.of(GenerationId.HAND_SET, lived.weighted(), dreamt.kept().window(), seed);
  }

  private static void tell(Consumer<String> progress, String done, int count, int all) {
    if (count % TOLD_EVERY == 0 || count == all) {
      progress.accept("%s %d of %d".formatted(done, count, all));
    }
  }
}
