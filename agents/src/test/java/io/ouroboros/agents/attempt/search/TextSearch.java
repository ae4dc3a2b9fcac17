package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Searches for what is done to one text.
final class TextSearch {
  static final Duration LONG = Duration.ofMinutes(5);

  private TextSearch() {}

  static Example row(String input, String answer) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(answer));
  }

  /// A search for programs for rows.
  ///
  /// @param rows an input and its answer in turn
  static SearchTask task(int wanted, String... rows) {
    return task(
        wanted,
        IntStream.range(0, rows.length / 2)
            .mapToObj(row -> row(rows[2 * row], rows[2 * row + 1]))
            .toList());
  }

  private static SearchTask task(int wanted, List<Example> rows) {
    return new SearchTask(
        new Signature(List.of(Type.TEXT), Type.TEXT), rows, List.of(), Optional.empty(), wanted, 0);
  }

  /// Rows that no short program explains.
  static SearchTask hopeless() {
    return task(1, "qwe rty", "m#7Zk", "uio pas", "Tq!x9", "dfg hjk", "p2&Lw", "zxc vbn", "B@y5r");
  }

  /// Searches under hand-set costs.
  static SearchResult run(SearchTask task, long evaluations) {
    return run(task, BuiltInGuide.handSet(), evaluations);
  }

  static SearchResult run(SearchTask task, Guide guide, long evaluations) {
    return Search.run(task, guide, new Budget(evaluations, LONG), () -> false, System::nanoTime);
  }

  /// The best program for rows, under hand-set costs.
  static Term best(int evaluations, Example... rows) {
    return run(task(24, List.of(rows)), evaluations).candidates().getFirst().program();
  }

  static String answer(Term program, String input) {
    return ((Value.Text) Evaluator.evaluate(program, List.of(new Value.Text(input)))).value();
  }
}
