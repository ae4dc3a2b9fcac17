package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Term;
import org.junit.jupiter.api.Test;

/// A choice among terms that are parts of programs and agree on the rows.
class AlternativesTest {
  /// The second run of letters is cheaper than what stands between the marks, and the same in the
  /// rows.
  @Test
  void takesTheTermThatHoldsOnOtherRowsAlsoBelowTheRoot() {
    Term program =
        TextSearch.best(
            100_000,
            TextSearch.row("<b>gardening</b>", "Gardening"),
            TextSearch.row("<b>cookery</b>", "Cookery"),
            TextSearch.row("<b>fishing</b>", "Fishing"));

    assertThat(TextSearch.answer(program, "<b>birds of prey</b>")).isEqualTo("Birds of prey");
  }
}
