package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinedConstantsTest {
  @Test
  void rowsAreToldApartByTheNumberThatEachTextHas() {
    assertThat(limits("Phoenix 34", "south", "Oslo 13", "north", "Bern 20", "south"))
        .containsExactly(new Value.Int(34), new Value.Int(13), new Value.Int(20));
  }

  @Test
  void rowsAreNotToldApartByNumbersThatSomeTextLacks() {
    assertThat(limits("Phoenix 34", "south", "Oslo", "north")).isEmpty();
  }

  @Test
  void rowsAreNotToldApartByOneOfSeveralNumbers() {
    assertThat(limits("34 of 50", "south", "13 of 40", "north")).isEmpty();
  }

  /// @param rows an input and its answer in turn
  private static List<Value> limits(String... rows) {
    return new MinedConstants(TextSearch.task(1, rows), Vocabularies.text()).limits();
  }
}
