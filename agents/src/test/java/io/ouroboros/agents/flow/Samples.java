package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.Outcome;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.wire.Programs;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Goals and outcomes to test with.
public final class Samples {
  /// What a goal may spend unless a test says otherwise.
  public static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(10));

  private Samples() {}

  /// Texts in, the same texts doubled out: `ab → abab`.
  public static Goal doubling(String id, int rows) {
    return goal(
        id,
        IntStream.range(0, rows)
            .mapToObj(row -> example("r" + row, "r" + row + "r" + row))
            .toArray(Example[]::new));
  }

  /// A program that doubles every row of such a goal but one.
  public static String doublingAllBut(int row) {
    return "(str.++ x0 (str.replace x0 \"r%d\" \"\"))".formatted(row);
  }

  /// A goal with one text column and these examples.
  public static Goal goal(String id, Example... examples) {
    return new Goal(
        new GoalId(id),
        "sample " + id,
        new Signature(List.of(Type.TEXT), Type.TEXT),
        Arrays.asList(examples),
        List.of(),
        Optional.empty(),
        BUDGET);
  }

  /// The same goal with a row to fill.
  public static Goal filling(String cell, Goal goal) {
    return new Goal(
        goal.id(),
        goal.name(),
        goal.signature(),
        goal.examples(),
        List.of(List.of(new Value.Text(cell))),
        goal.grammar(),
        goal.budget());
  }

  /// A row with one text in and one out.
  public static Example example(String input, String output) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(output));
  }

  /// A search that found these programs, cheapest first.
  public static Outcome found(Attempt attempt, String... programs) {
    List<Candidate> candidates =
        IntStream.range(0, programs.length)
            .mapToObj(place -> new Candidate(Programs.parse(programs[place]), 10 + place, 50))
            .toList();
    return searched(attempt, candidates, SearchResult.Stop.FOUND);
  }

  /// A search that found nothing.
  public static Outcome nothing(Attempt attempt, SearchResult.Stop stop) {
    return searched(attempt, List.of(), stop);
  }

  private static Outcome searched(
      Attempt attempt, List<Candidate> candidates, SearchResult.Stop stop) {
    var effort = new Effort(GenerationId.HAND_SET, 100, Duration.ofMillis(5), 0);
    return new Outcome.Searched(
        attempt, effort, new SearchResult(candidates, 100, stop, false, Map.of()));
  }
}
