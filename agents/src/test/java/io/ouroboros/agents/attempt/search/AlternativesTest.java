package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A choice among terms that are parts of programs and agree on the rows.
class AlternativesTest {
  /// The second run of letters is cheaper than what stands between the marks, and the same in the
  /// rows.
  @Test
  void takesTheTermThatHoldsOnOtherRowsAlsoBelowTheRoot() {
    Term program =
        search(
            row("<b>gardening</b>", "Gardening"),
            row("<b>cookery</b>", "Cookery"),
            row("<b>fishing</b>", "Fishing"));

    assertThat(answer(program, "<b>birds of prey</b>")).isEqualTo("Birds of prey");
  }

  private static Example row(String input, String answer) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(answer));
  }

  private static Term search(Example... rows) {
    SearchTask task =
        new SearchTask(
            new Signature(List.of(Type.TEXT), Type.TEXT),
            List.of(rows),
            List.of(),
            Optional.empty(),
            24,
            0);
    Budget budget = new Budget(100_000, Duration.ofMinutes(5));
    return Search.run(task, BuiltInGuide.handSet(), budget, () -> false, System::nanoTime)
        .candidates()
        .getFirst()
        .program();
  }

  private static String answer(Term program, String input) {
    return ((Value.Text) Evaluator.evaluate(program, List.of(new Value.Text(input)))).value();
  }
}
