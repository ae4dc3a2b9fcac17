package io.ouroboros.orchestrator.exam;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;

/// What was wrong with an answer that is not right on all held-out rows.
public enum Miss {
  /// There is no program that is right on all examples.
  NONE_FOUND("none found"),
  /// A program of lower rank is right on all held-out rows.
  RANKED_LOWER("right one ranked lower"),
  /// The answer has a constant with letters or digits that is part of an example's output, and not
  /// of a held-out output that the answer gets wrong.
  COPIED("wrong constant copied"),
  /// The answer is empty on a held-out row whose output is not.
  EMPTY("wrongly empty"),
  /// The answer is right on at least half of the held-out rows.
  NEAR("near miss"),
  /// None of these.
  OTHER("another program");

  private final String words;

  Miss(String words) {
    this.words = words;
  }

  /// What reports call this kind.
  public String words() {
    return words;
  }

  /// The kind of a task's miss; empty when the answer is right on all held-out rows, or there are
  /// none.
  ///
  /// @param ranked the candidates, the answer first; may be empty
  static Optional<Miss> of(Task task, List<Candidate> ranked) {
    List<Example> heldOut = task.heldOut();
    if (heldOut.isEmpty()) {
      return Optional.empty();
    }
    if (ranked.isEmpty()) {
      return Optional.of(NONE_FOUND);
    }
    Term answer = ranked.getFirst().program();
    List<Example> wrong = heldOut.stream().filter(row -> !row.isReproducedBy(answer)).toList();
    return wrong.isEmpty() ? Optional.empty() : Optional.of(of(task, ranked, wrong));
  }

  private static Miss of(Task task, List<Candidate> ranked, List<Example> wrong) {
    Term answer = ranked.getFirst().program();
    if (ranked.stream().anyMatch(other -> isRightOnAll(other.program(), task.heldOut()))) {
      return RANKED_LOWER;
    }
    if (wrong.stream().anyMatch(row -> copies(answer, task.goal().examples(), row))) {
      return COPIED;
    }
    if (wrong.stream().anyMatch(row -> isEmpty(Evaluator.evaluate(answer, row.inputs())))) {
      return EMPTY;
    }
    return 2 * wrong.size() <= task.heldOut().size() ? NEAR : OTHER;
  }

  private static boolean isRightOnAll(Term program, List<Example> rows) {
    return rows.stream().allMatch(row -> row.isReproducedBy(program));
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Text(String text) && text.isEmpty();
  }

  private static boolean copies(Term term, List<Example> examples, Example row) {
    return switch (term) {
      case Term.Input _ -> false;
      case Term.Constant(Value.Text(String text)) ->
          text.codePoints().anyMatch(Character::isLetterOrDigit)
              && examples.stream().anyMatch(example -> contains(example.output(), text))
              && !contains(row.output(), text);
      case Term.Constant _ -> false;
      case Term.Call call ->
          call.arguments().stream().anyMatch(argument -> copies(argument, examples, row));
    };
  }

  private static boolean contains(Value value, String part) {
    return value instanceof Value.Text(String text) && text.contains(part);
  }
}
