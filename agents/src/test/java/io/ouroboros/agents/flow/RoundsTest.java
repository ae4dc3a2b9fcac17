package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final List<String> TWO = List.of("goal|a", "goal|b");

  private final Rounds rounds = new Rounds();

  private List<String> look(String members, List<String> unfinished) {
    rounds.note(members);
    return rounds.due(unfinished);
  }

  /// Looks until nothing is unfinished and the cluster is at rest.
  private void rest(String members) {
    for (int look = 0; look < 100; look++) {
      look(members, List.of());
    }
  }

  @Test
  void theFirstLookWakesAll() {
    assertThat(look("three", TWO)).isEqualTo(TWO);
  }

  @Test
  void whoBeginsInAClusterAtRestIsLeftAlone() {
    rest("three");

    assertThat(look("three", TWO)).isEmpty();
    assertThat(look("three", TWO)).isEmpty();
  }

  @Test
  void allAreWokenWhenANodeIsGoneAndAgainWhileShardsMove() {
    rest("three");
    look("three", TWO);

    assertThat(look("two", TWO)).isEqualTo(TWO);
    assertThat(look("two", TWO)).isEqualTo(TWO);
  }

  @Test
  void allAreWokenOnceTheJournalAnswersAgain() {
    rest("three");
    look("three", TWO);

    rounds.noteSilence();

    assertThat(rounds.due(TWO)).isEqualTo(TWO);
  }

  @Test
  void whoStaysUnfinishedIsWokenNowAndThenAllTheSame() {
    rest("three");
    List<String> woken = new ArrayList<>();

    for (int look = 0; look < 100; look++) {
      woken.addAll(look("three", TWO));
    }

    assertThat(woken).contains("goal|a", "goal|b");
    assertThat(woken).hasSizeLessThan(20);
  }
}
