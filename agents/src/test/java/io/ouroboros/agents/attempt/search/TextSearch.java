package io.ouroboros.agents.attempt.search;

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

/// Searches for what is done to one text, under hand-set costs.
final class TextSearch {
  private TextSearch() {}

  static Example row(String input, String answer) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(answer));
  }

  /// The best program for rows.
  static Term best(int evaluations, Example... rows) {
    SearchTask task =
        new SearchTask(
            new Signature(List.of(Type.TEXT), Type.TEXT),
            List.of(rows),
            List.of(),
            Optional.empty(),
            24,
            0);
    Budget budget = new Budget(evaluations, Duration.ofMinutes(5));
    return Search.run(task, BuiltInGuide.handSet(), budget, () -> false, System::nanoTime)
        .candidates()
        .getFirst()
        .program();
  }

  static String answer(Term program, String input) {
    return ((Value.Text) Evaluator.evaluate(program, List.of(new Value.Text(input)))).value();
  }
}
