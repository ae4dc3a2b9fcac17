package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLimitsTest {
  @Test
  void liesBetweenEachTwoNeighbours() {
    assertThat(limits("Phoenix 34", "Oslo 13", "Bern 22")).containsExactly(20L, 30L);
  }

  @Test
  void needsANumberInEachText() {
    assertThat(limits("Phoenix 34", "Oslo")).isEmpty();
  }

  @Test
  void isNoneOfSeveralNumbers() {
    assertThat(limits("34 of 50", "13 of 40")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "49, 82, 50",
    "41, 163, 100",
    "17, 18, 18",
    "12, 18, 15",
    "10, 48, 30",
    "20, 28, 20",
    "-82, -49, -50",
    "-3, 7, 0",
    "9223372036854775806, 9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775807, -9223372036854775807"
  })
  void isTheRoundestNumber(long low, long high, long limit) {
    assertThat(NumberLimits.roundest(low, high)).isEqualTo(limit);
  }

  private static List<Long> limits(String... texts) {
    List<Example> rows = Stream.of(texts).map(text -> TextSearch.row(text, "")).toList();
    return NumberLimits.of(rows, 0);
  }
}
