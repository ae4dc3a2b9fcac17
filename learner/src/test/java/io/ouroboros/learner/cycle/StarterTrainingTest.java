package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.update.TrainResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTrainingTest {
  private static final StarterTraining SHORT = new StarterTraining(2, 12, 20, 3, 1);

  @TempDir Path folder;

  @Test
  void makesAChildOfGenerationZeroAndTheSameOneAgain() throws IOException {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    List<String> told = new ArrayList<>();
    Generation made = train("one", told);
    assertThat(made.parent()).isEqualTo(GenerationId.HAND_SET);
    assertThat(made).isEqualTo(train("other", new ArrayList<>()));
    assertThat(told)
        .containsExactly(
            "turn 1 of 2: pursued 12 of 12",
            "turn 1 of 2: dreamt 20 of 20",
            "turn 1 of 2: trained 3 of 3",
            "turn 2 of 2: pursued 12 of 12",
            "turn 2 of 2: dreamt 20 of 20",
            "turn 2 of 2: trained 3 of 3");
  }

  @Test
  void pursuesNewGoalsUnderTheGenerationOfTheTurnBefore() throws IOException {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    Generation made = train("one", new ArrayList<>());
    List<Experience> lived = experience("one").read().held().replay().window();
    Map<GenerationId, Long> byGuide =
        lived.stream()
            .collect(Collectors.groupingBy(Experience::generation, Collectors.counting()));
    assertThat(byGuide).hasSize(2).doesNotContainKey(made.id());
    assertThat(byGuide.get(GenerationId.HAND_SET)).isBetween(7L, 12L);
    assertThat(lived).hasSizeGreaterThan(14);
  }

  @Test
  void whatComesWithTheProgramIsACheckpointToBeginWith() throws IOException {
    CheckpointFile file = new CheckpointFile(folder.resolve("learner"));
    file.beginWith(Starter.experience());
    assertThat(file.read().held().replay().window()).isNotEmpty();
    assertThat(file.read().work()).isEqualTo(Checkpoint.EMPTY.work());
  }

  private Generation train(String name, List<String> told) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    TrainResult result =
        SHORT.run(
            List.of(), Bundles.ENGINE, new GenerationStore(home), experience(name), told::add);
    if (result instanceof TrainResult.Candidate(Generation made)) {
      return made;
    }
    throw new AssertionError(result);
  }

  private CheckpointFile experience(String name) {
    return new CheckpointFile(folder.resolve(name).resolve("experience"));
  }
}
