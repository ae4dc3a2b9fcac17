package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinedNumbersTest {
  private static List<Example> rows(String... sides) {
    return Stream.of(sides)
        .map(row -> row.split(" => ", -1))
        .map(row -> new Example(List.of(new Value.Text(row[0])), new Value.Text(row[1])))
        .toList();
  }

  @Test
  void factorAndSummandOfALineAreFound() {
    assertThat(MinedNumbers.of(rows("50 F => 10", "68 F => 20", "86 F => 30")).related())
        .contains(new Value.Text("1.8"));
    assertThat(MinedNumbers.of(rows("2 => 13", "5 => 22", "6 => 25")).related())
        .contains(new Value.Text("3"));
  }

  @Test
  void nothingRelatesNumbersByChance() {
    assertThat(MinedNumbers.of(rows("2 => 13", "5 => 7", "11 => 311")).related()).isEmpty();
  }

  @Test
  void limitIsARoundNumberBetweenNeighbours() {
    assertThat(MinedNumbers.limits(rows("79.9 => a", "80.2 => b", " => c"), 0))
        .containsExactly(new Value.Text("80"));
    assertThat(MinedNumbers.limits(rows("7 => a", "7.4 => b"), 0))
        .containsExactly(new Value.Text("7.3"));
    assertThat(MinedNumbers.limits(rows("79 => a", "81 => b"), 0)).isEmpty();
    assertThat(MinedNumbers.limits(rows("79.5 => a", "none => b"), 0)).isEmpty();
  }

  @Test
  void aColumnOfNumbersMayHaveEmptyCells() {
    assertThat(MinedNumbers.isNumber(rows("7 => a", " => b", "-1.5 => c"), 0)).isTrue();
    assertThat(MinedNumbers.isNumber(rows("7 g => a"), 0)).isFalse();
    assertThat(MinedNumbers.isNumber(rows(" => a"), 0)).isFalse();
  }
}
