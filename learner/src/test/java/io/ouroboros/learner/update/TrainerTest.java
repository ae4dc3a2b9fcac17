package io.ouroboros.learner.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience.Judged;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.model.TrainSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            GenerationId.HAND_SET,
            Toys.replay(),
            Bundles.NANO,
            1,
            () -> progress.size() < 3,
            progress::add);
    assertThat(result).isEqualTo(new TrainResult.Stopped());
    assertThat(progress).hasSize(3);
    assertThat(store.list()).isEmpty();
  }

  @Test
  void learnsThePriorAloneWithoutAnEngine() throws IOException {
    Trainer trainer = trainer(new Engine.Absent("There is none."));
    TrainResult result =
        trainer.train(
            GenerationId.HAND_SET, Toys.replay(), Bundles.NANO, 1, () -> true, progress::add);
    assertThat(result)
        .isInstanceOfSatisfying(
            TrainResult.Candidate.class,
            it -> assertThat(it.generation().architecture()).isEmpty());
  }

  @Test
  void refusesToLearnFromNothing() throws IOException {
    ReplayStore replay = new ReplayStore(10, 10);
    replay.add(Toys.experience("(upper x0)", 1, new Judged(0, 2), "a"));
    assertThat(
            trainer(Bundles.ENGINE)
                .train(GenerationId.HAND_SET, replay, Bundles.NANO, 1, () -> true, progress::add))
        .isInstanceOf(TrainResult.Refused.class);
  }

  @Test
  void refusesAParentThatCannotBeRead() throws IOException {
    GenerationId unknown = Bundles.goalBlind(1).generation().id();
    assertThat(
            trainer(Bundles.ENGINE)
                .train(unknown, Toys.replay(), Bundles.NANO, 1, () -> true, progress::add))
        .isInstanceOfSatisfying(
            TrainResult.Refused.class,
            it -> assertThat(it.reason()).contains(new Reading.Missing(unknown).problem()));
  }

  private static void needsTheEngine() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
  }

  private Trainer trainer(Engine engine) {
    return new Trainer(Toys.SYMBOLS, Bundles.PRIOR, engine, store);
  }

  private Generation candidate(GenerationId parent, TrainSettings settings) throws IOException {
    TrainResult result =
        trainer(Bundles.ENGINE)
            .train(parent, Toys.replay(), settings, 1, () -> true, progress::add);
    if (result instanceof TrainResult.Candidate(Generation generation)) {
      return generation;
    }
    throw new AssertionError(result);
  }

  private static TrainSettings longer(int steps) {
    return new TrainSettings(Bundles.NANO.architecture(), Bundles.NANO.optimizer(), steps, 4, 0.05);
  }
}
