package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinedConstantsTest {
  @Test
  void rowsAreToldApartByRoundNumbersBetweenThem() {
    assertThat(limits("Phoenix 34", "south", "Oslo 13", "north", "Bern 22", "south"))
        .containsExactly(new Value.Int(20), new Value.Int(30));
  }

  @Test
  void rowsAreToldApartByALengthBeforeAllNumbers() {
    assertThat(limits("a 1", "a 1", "abc 2", "ab", "abcde 3", "ab")).startsWith(new Value.Int(3));
  }

  @Test
  void rowsAreToldApartByWordsAndFlagsThatSeveralHave() {
    assertThat(
            mined("M, Adler", "Mr", "É, Weber", "Mrs", "M, Weber", "Mr", "É2, Kahn", "Mr").words())
        .containsExactly(new Value.Text("M"), new Value.Text("Weber"));
  }

  /// @param rows an input and its answer in turn
  private static List<Value> limits(String... rows) {
    return mined(rows).limits();
  }

  private static MinedConstants mined(String... rows) {
    return new MinedConstants(TextSearch.task(1, rows), Vocabularies.text());
  }
}
