package io.ouroboros.learner.experience;

import static io.ouroboros.learner.experience.Toys.GENERALISES;
import static io.ouroboros.learner.experience.Toys.experience;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience.Judged;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayStoreTest {
  private final ReplayStore replay = new ReplayStore(10, 40);

  @Test
  void foldsGoalsWithTheSameRowsAndKeepsTheProgramThatPromisesMost() {
    replay.add(experience("(upper x0)", 1, GENERALISES, "a"));
    Experience longer =
        new Experience(
            experience("(upper x0)", 1, GENERALISES, "a").signature(),
            Toys.rows("(upper x0)", 1),
            Toys.program("(upper (lower x0))"),
            GENERALISES,
            Optional.empty(),
            GenerationId.HAND_SET);
    replay.add(longer);
    assertThat(replay.weighted())
        .singleElement()
        .satisfies(it -> assertThat(it.experience().program().size()).isEqualTo(2));
    assertThat(replay.seen()).isEqualTo(2);
  }

  @Test
  void growsSlowerThanWhatItHasSeenAndForgetsTheOldest() {
    for (long seed = 0; seed < 40; seed++) {
      replay.add(experience("(upper x0)", seed, GENERALISES, "a"));
    }
    assertThat(replay.size()).isEqualTo((int) (10 * Math.pow(4, 0.75)));
    assertThat(replay.weighted().getLast().experience().examples())
        .isEqualTo(Toys.rows("(upper x0)", 39));
  }

  @Test
  void neverGrowsBeyondItsBound() {
    for (long seed = 0; seed < 300; seed++) {
      replay.add(experience("(upper x0)", seed, GENERALISES, "a"));
    }
    assertThat(replay.size()).isLessThanOrEqualTo(40);
  }

  @Test
  void sharesTheTrainingEvenlyAmongFamilies() {
    for (long seed = 0; seed < 8; seed++) {
      replay.add(experience("(upper x0)", seed, GENERALISES, "common"));
    }
    replay.add(experience("(lower x0)", 1, GENERALISES, "rare"));
    double rare =
        replay.weighted().stream()
            .filter(it -> it.experience().family().equals(Optional.of("rare")))
            .mapToDouble(Weighted::weight)
            .sum();
    double all = replay.weighted().stream().mapToDouble(Weighted::weight).sum();
    assertThat(rare / all).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void learnsNothingFromProgramsThatOverfit() {
    replay.add(experience("(upper x0)", 1, new Judged(1, 2), "a"));
    assertThat(replay.weighted()).isEmpty();
  }

  @Test
  void learnsLittleFromProgramsThatNobodyCouldTest() {
    replay.add(experience("(upper x0)", 1, new Judged(0, 0), "a"));
    replay.add(experience("(upper x0)", 2, GENERALISES, "a"));
    assertThat(replay.weighted().getFirst().weight())
        .isLessThan(replay.weighted().getLast().weight() / 5);
  }
}
