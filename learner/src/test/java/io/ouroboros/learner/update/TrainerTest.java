package io.ouroboros.learner.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience.Judged;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.model.Translation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private final List<TrainProgress> progress = new ArrayList<>();

  @TempDir private Path directory;
  private GenerationStore store;

  @BeforeEach
  void open() throws IOException {
    store = new GenerationStore(directory);
  }

  @Test
  void keepsACandidateThatSaysWhereItComesFrom() throws IOException {
    needsTheEngine();
    Generation candidate = candidate(GenerationId.HAND_SET, Bundles.NANO);
    assertThat(store.list()).containsExactly(candidate.id());
    assertThat(candidate.parent()).isEqualTo(GenerationId.HAND_SET);
    assertThat(candidate.provenance().experiences()).isEqualTo(40);
    assertThat(candidate.provenance().run())
        .hasValueSatisfying(run -> {
          assertThat(run.steps()).isEqualTo(20);
          assertThat(run.lastLoss()).isLessThan(run.firstLoss());
        });
    assertThat(progress).hasSize(20);
  }

  @Test
  void goesOnWithTheWeightsMomentsAndStepsOfItsParent() throws IOException {
    needsTheEngine();
    Generation parent = candidate(GenerationId.HAND_SET, Bundles.NANO);
    candidate(parent.id(), Bundles.NANO);
    List<Double> parts = progress.stream().map(TrainProgress::loss).toList();
    progress.clear();
    candidate(GenerationId.HAND_SET, longer(40));
    assertThat(progress.stream().map(TrainProgress::loss)).isEqualTo(parts);
  }

  @Test
  void goesOnFromAParentOfAnotherVersion() throws IOException {
    needsTheEngine();
    SymbolNames spoken = SymbolNames.of(Toys.SYMBOLS);
    SymbolNames older = new SymbolNames(spoken.symbols().reversed(), spoken.contexts());
    GenerationBundle scrambled = Bundles.scrambled(1);
    GenerationBundle parent = new Translation(older, Bundles.PRIOR).of(scrambled);
    store.write(scrambled);
    store.write(parent);
    Generation child = candidate(parent.generation().id(), Bundles.NANO);
    assertThat(child.names()).isEqualTo(spoken);
    assertThat(child.blobs())
        .isEqualTo(candidate(scrambled.generation().id(), Bundles.NANO).blobs());
  }

  @Test
  void doesNotLearnALittleExperienceByHeart() throws IOException {
    needsTheEngine();
    candidate(GenerationId.HAND_SET, longer(10_000));
    assertThat(progress).hasSize(24 * 40 / 4);
  }

  @Test
  void makesTheSameCandidateOfTheSameSeed() throws IOException {
    needsTheEngine();
    assertThat(candidate(GenerationId.HAND_SET, Bundles.NANO))
        .isEqualTo(candidate(GenerationId.HAND_SET, Bundles.NANO));
  }

  @Test
  void stopsBetweenStepsAndKeepsNothing() throws IOException {
    needsTheEngine();
    Trainer trainer = trainer(Bundles.ENGINE);
    TrainResult result =
        trainer.train(
            assignment(GenerationId.HAND_SET, Bundles.NANO),
            Optional.empty(),
            new Watch(() -> progress.size() < 3, progress::add, _ -> {}));
    assertThat(result).isEqualTo(new TrainResult.Stopped());
    assertThat(progress).hasSize(3);
    assertThat(store.list()).isEmpty();
  }

  @Test
  void makesTheSameCandidateAfterAnAbruptEndAtAnyStep() throws IOException {
    needsTheEngine();
    Assignment assignment = assignment(GenerationId.HAND_SET, longer(120));
    Generation undisturbed = candidate(assignment, Optional.empty());
    for (int step : List.of(50, 73, 119)) {
      Midway last = killed(assignment, step);
      assertThat(candidate(assignment, Optional.of(last))).isEqualTo(undisturbed);
    }
  }

  @Test
  void makesTheSameCandidateAfterAStop() throws IOException {
    needsTheEngine();
    Assignment assignment = assignment(GenerationId.HAND_SET, Bundles.NANO);
    Generation undisturbed = candidate(assignment, Optional.empty());
    progress.clear();
    List<Midway> kept = new ArrayList<>();
    trainer(Bundles.ENGINE)
        .train(
            assignment,
            Optional.empty(),
            new Watch(() -> progress.size() < 7, progress::add, kept::add));
    assertThat(kept).hasSize(1);
    assertThat(candidate(assignment, Optional.of(kept.getFirst()))).isEqualTo(undisturbed);
  }

  /// Ends a training in the middle of a step.
  ///
  /// @return what it kept last
  private Midway killed(Assignment assignment, int step) {
    List<Midway> kept = new ArrayList<>();
    assertThatThrownBy(() ->
            trainer(Bundles.ENGINE)
                .train(
                    assignment,
                    Optional.empty(),
                    new Watch(
                        () -> true,
                        made -> {
                          if (made.step() > step) {
                            throw new IllegalStateException("killed");
                          }
                        },
                        kept::add)))
        .hasMessage("killed");
    return kept.getLast();
  }

  @Test
  void learnsThePriorAloneWithoutAnEngine() throws IOException {
    Trainer trainer = trainer(new Engine.Absent("There is none."));
    TrainResult result =
        trainer.train(
            assignment(GenerationId.HAND_SET, Bundles.NANO), Optional.empty(), undisturbed());
    assertThat(result)
        .isInstanceOfSatisfying(
            TrainResult.Candidate.class,
            it -> assertThat(it.generation().architecture()).isEmpty());
  }

  @Test
  void refusesToLearnFromNothing() throws IOException {
    ReplayStore replay = new ReplayStore(10, 10);
    replay.add(Toys.experience("(upper x0)", 1, new Judged(0, 2)));
    assertThat(
            trainer(Bundles.ENGINE)
                .train(
                    new Assignment(
                        GenerationId.HAND_SET,
                        Material.of(replay, new ReplayStore(1, 1)),
                        Bundles.NANO,
                        1),
                    Optional.empty(),
                    undisturbed()))
        .isInstanceOf(TrainResult.Refused.class);
  }

  @Test
  void tellsThatAParentCannotBeRead() throws IOException {
    GenerationId unknown = Bundles.goalBlind(1).generation().id();
    assertThat(
            trainer(Bundles.ENGINE)
                .train(assignment(unknown, Bundles.NANO), Optional.empty(), undisturbed()))
        .isInstanceOfSatisfying(
            TrainResult.Orphaned.class,
            it -> assertThat(it.reason()).contains(new Reading.Missing(unknown).problem()));
  }

  private static void needsTheEngine() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
  }

  private Trainer trainer(Engine engine) {
    return new Trainer(Toys.SYMBOLS, Bundles.PRIOR, engine, store);
  }

  private Generation candidate(GenerationId parent, TrainSettings settings) throws IOException {
    return candidate(assignment(parent, settings), Optional.empty());
  }

  private Generation candidate(Assignment assignment, Optional<Midway> from) throws IOException {
    TrainResult result = trainer(Bundles.ENGINE).train(assignment, from, undisturbed());
    if (result instanceof TrainResult.Candidate(Generation generation)) {
      return generation;
    }
    throw new AssertionError(result);
  }

  private static Assignment assignment(GenerationId parent, TrainSettings settings) {
    return new Assignment(parent, Material.of(Toys.replay(), new ReplayStore(1, 1)), settings, 1);
  }

  private Watch undisturbed() {
    return new Watch(() -> true, progress::add, _ -> {});
  }

  private static TrainSettings longer(int steps) {
    return new TrainSettings(Bundles.NANO.architecture(), Bundles.NANO.optimizer(), steps, 4, 0.05);
  }
}
