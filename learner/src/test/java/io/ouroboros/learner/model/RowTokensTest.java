package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowTokensTest {
  @Test
  void marksTypesBytesColumnsPlacesAndMatches() {
    RowTokens row = RowTokens.of(example("aX", new Value.Text("X")), 16);
    long[] numbers = new long[row.count() * RowTokens.NUMBERS];
    row.copyTo(numbers, 0);
    assertThat(numbers)
        .containsExactly(
            1, 0, 0, 0, // a text in the first column
            4 + 'a', 0, 1, 0, //
            4 + 'X', 0, 2, 2, // occurs in the output, alone
            1, 7, 0, 0, // the output is a text
            4 + 'X', 7, 1, 2);
  }

  @Test
  void cutsALongValueInItsMiddle() {
    RowTokens row = RowTokens.of(example("ab" + "-".repeat(100) + "yz", new Value.Int(7)), 16);
    long[] numbers = new long[row.count() * RowTokens.NUMBERS];
    row.copyTo(numbers, 0);
    assertThat(row.count()).isEqualTo(16);
    assertThat(numbers[RowTokens.NUMBERS]).isEqualTo(4 + 'a');
    assertThat(numbers[13 * RowTokens.NUMBERS]).isEqualTo(4 + 'z');
  }

  @Property(tries = 200)
  void staysWithinItsBoundWhateverTheColumns(@ForAll @Size(max = 30) List<String> columns) {
    List<Value> inputs = columns.stream().<Value>map(Value.Text::new).toList();
    RowTokens row = RowTokens.of(new Example(inputs, new Value.Bool(true)), 16);
    assertThat(row.count()).isLessThanOrEqualTo(16);
  }

  private static Example example(String input, Value output) {
    return new Example(List.of(new Value.Text(input)), output);
  }
}
