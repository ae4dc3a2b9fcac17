package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubstringsTest {
  private static final String GRAMMAR =
      """
      (nonterminal "S" OUTPUT (alias "ROOT"))
      (nonterminal "T" string (leaf x0) (leaf "(") (leaf ")") (leaf " ") (leaf "")
        (apply str.++ "T" "T") (apply str.replace "T" "T" "T") (apply str.at "T" "I")
        (apply str.from_int "I") (apply ite "B" "T" "T") (apply str.substr "T" "I" "I"))
      (nonterminal "I" int (leaf 0) (leaf 1) (apply + "I" "I") (apply - "I" "I")
        (apply str.len "T") (apply str.to_int "T") (apply str.indexof "T" "T" "I"))
      (nonterminal "B" bool (apply = "I" "I") (apply str.prefixof "T" "T")
        (apply str.suffixof "T" "T") (apply str.contains "T" "T"))
      """;

  private static SearchResult search(Type output, Example... rows) {
    boolean text = output == Type.TEXT;
    Grammar grammar =
        GrammarSyntax.of(Vocabularies.text())
            .parse(
                GRAMMAR
                    .replace("OUTPUT", text ? "string" : "int")
                    .replace("ROOT", text ? "T" : "I"));
    SearchTask task =
        new SearchTask(
            new Signature(List.of(Type.TEXT), output),
            List.of(rows),
            List.of(),
            Optional.of(grammar),
            1,
            0);
    Budget budget = new Budget(8_000, Duration.ofMinutes(5));
    return Search.run(task, BuiltInGuide.handSet(), budget, () -> false, System::nanoTime);
  }

  @Test
  void cutsBetweenTwoPositionsThatAreSums() {
    SearchResult result =
        search(
            Type.TEXT,
            row("Jones (60) a", "60"),
            row("Mac Donald (7) bb", "7"),
            row("Li (1234)", "1234"));

    assertThat(TextSearch.answer(result.candidates().getFirst().program(), "Smith (98765) z"))
        .isEqualTo("98765");
  }

  @Test
  void readsTheNumberThatIsCutOut() {
    SearchResult result =
        search(Type.INT, row("Jones (60)", 60), row("Mac (57)", 57), row("Lindberg (15)", 15));

    assertThat(result.candidates()).isNotEmpty();
  }

  @Test
  void countsCodePoints() {
    SearchResult result =
        search(Type.TEXT, row("😀x (ab)", "ab"), row("😀😀 (😀c)", "😀c"), row("n (defg)", "defg"));

    assertThat(result.candidates()).isNotEmpty();
  }

  private static Example row(String input, String answer) {
    return TextSearch.row(input, answer);
  }

  private static Example row(String input, long answer) {
    return new Example(List.of(new Value.Text(input)), new Value.Int(answer));
  }
}
