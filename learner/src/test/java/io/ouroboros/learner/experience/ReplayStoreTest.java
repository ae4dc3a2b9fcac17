package io.ouroboros.learner.experience;

import static io.ouroboros.learner.experience.Toys.GENERALISES;
import static io.ouroboros.learner.experience.Toys.experience;
import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience.Judged;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayStoreTest {
  private final ReplayStore replay = new ReplayStore(10, 40);

  @Test
  void foldsGoalsWithTheSameRowsAndKeepsTheProgramThatPromisesMost() {
    replay.add(experience("(upper x0)", 1, GENERALISES));
    Experience longer =
        new Experience(
            experience("(upper x0)", 1, GENERALISES).signature(),
            Toys.rows("(upper x0)", 1),
            Toys.program("(upper (lower x0))"),
            GENERALISES,
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
      replay.add(experience("(upper x0)", seed, GENERALISES));
    }
    assertThat(replay.size()).isEqualTo((int) (10 * Math.pow(4, 0.75)));
    assertThat(replay.weighted().getLast().experience().examples())
        .isEqualTo(Toys.rows("(upper x0)", 39));
  }

  @Test
  void neverGrowsBeyondItsBound() {
    for (long seed = 0; seed < 300; seed++) {
      replay.add(experience("(upper x0)", seed, GENERALISES));
    }
    assertThat(replay.size()).isLessThanOrEqualTo(40);
  }

  @Test
  void countsWhatIsAskedForOftenAsOftenAsItWasAskedFor() {
    for (long seed = 0; seed < 8; seed++) {
      replay.add(experience("(upper x0)", seed, GENERALISES));
    }
    replay.add(experience("(lower x0)", 1, GENERALISES));
    assertThat(replay.weighted()).extracting(Weighted::weight).containsOnly(1.0).hasSize(9);
  }

  @Test
  void believesAProgramWithChoicesTheMoreTheMoreRowsTestedIt() {
    String chooses = "(ite (str.prefixof \"A\" x0) x0 \"other\")";
    String choosesTwice =
        "(ite (str.prefixof \"A\" x0) x0 (ite (str.prefixof \"E\" x0) x0 \"other\"))";
    replay.add(experience(choosesTwice, 1, new Judged(3, 3)));
    replay.add(experience(chooses, 2, new Judged(1, 1)));
    replay.add(experience(chooses, 3, new Judged(3, 3)));
    replay.add(experience(chooses, 4, new Judged(0, 0)));
    replay.add(experience("(upper x0)", 5, new Judged(1, 1)));
    List<Double> weights = replay.weighted().stream().map(Weighted::weight).toList();
    assertThat(weights).hasSize(4).doesNotHaveDuplicates();
    assertThat(weights.get(2)).isBetween(weights.get(0), weights.get(3));
    assertThat(weights.get(2)).isGreaterThan(weights.get(1));
  }

  @Test
  void learnsNothingFromProgramsThatOverfit() {
    replay.add(experience("(upper x0)", 1, new Judged(1, 2)));
    assertThat(replay.weighted()).isEmpty();
  }

  @Test
  void learnsLittleFromProgramsThatNobodyCouldTest() {
    replay.add(experience("(upper x0)", 1, new Judged(0, 0)));
    replay.add(experience("(upper x0)", 2, GENERALISES));
    assertThat(replay.weighted().getFirst().weight())
        .isLessThan(replay.weighted().getLast().weight() / 5);
  }
}
