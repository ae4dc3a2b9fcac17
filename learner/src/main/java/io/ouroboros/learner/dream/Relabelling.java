package io.ouroboros.learner.dream;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Grounds;
import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.attempt.search.SearchTask;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import io.ouroboros.learner.update.Production;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Attempts a goal whose program is known with a bounded search: that says how hard the goal is for
/// a guide, and may find a better program than the known one.
///
/// @param symbols of the guide's prior
record Relabelling(Guide guide, Symbols symbols) {
  /// The rows that the search sees.
  static final int SHOWN = 3;

  static final Budget BUDGET = new Budget(3_000, Duration.ofSeconds(5));

  /// What answers easy goals: no search asks for advice before that.
  static final Budget SHORT = new Budget(512, BUDGET.time());

  private static final int WANTED = 24;

  /// The best program of a goal.
  ///
  /// @param found whether the search came upon a program that is right on all rows
  record Answer(Term best, boolean found) {}

  /// The answer to a goal; empty when somebody cancelled the search.
  ///
  /// @param known right on all rows of the goal
  Optional<Answer> answer(Goal goal, Term known, BooleanSupplier cancelled, LongSupplier nanoTime) {
    SearchResult result = Search.run(task(goal), guide, BUDGET, cancelled, nanoTime);
    if (result.stop() == SearchResult.Stop.CANCELLED) {
      return Optional.empty();
    }
    List<Candidate> right = right(result, goal);
    Candidate drawn = new Candidate(known, Production.bits(known, symbols, guide.prior()), 0);
    Grounds grounds = Grounds.of(goal);
    return Stream.concat(Stream.of(drawn), right.stream())
        .min(Comparator.comparing(grounds::merit))
        .map(best -> new Answer(best.program(), !right.isEmpty()));
  }

  /// The answer to a goal that is near the edge of what can be solved now: a short search fails,
  /// and a longer one does not. Empty for any other goal, and when somebody cancelled a search.
  ///
  /// @param known right on all rows of the goal
  Optional<Answer> answerNearTheEdge(
      Goal goal, Term known, BooleanSupplier cancelled, LongSupplier nanoTime) {
    SearchResult early = Search.run(task(goal), guide, SHORT, cancelled, nanoTime);
    return right(early, goal).isEmpty()
        ? answer(goal, known, cancelled, nanoTime).filter(Answer::found)
        : Optional.empty();
  }

  private static List<Candidate> right(SearchResult result, Goal goal) {
    return result.candidates().stream().filter(it -> isRight(it.program(), goal)).toList();
  }

  /// What a search sees of a goal: its first rows, and the inputs of the others.
  static SearchTask task(Goal goal) {
    List<List<Value>> others = goal.examples().stream().skip(SHOWN).map(Example::inputs).toList();
    return new SearchTask(
        goal.signature(),
        goal.examples().subList(0, SHOWN),
        others,
        Optional.empty(),
        WANTED,
        goal.id().value().hashCode());
  }

  static boolean isRight(Term program, Goal goal) {
    return goal.examples().stream().allMatch(row -> row.isReproducedBy(program));
  }
}
