package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.ChangedRow;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.stream.Stream;

/// What the merit of programs for a goal is judged on, beside its text: examples, rows to fill, and
/// changed rows.
///
/// @param free whether the language is the whole vocabulary; in a grammar of its own a task wants
///   the cheapest program, however that reads
public record Grounds(
    Signature signature,
    List<Example> examples,
    List<List<Value>> unfilled,
    List<ChangedRow> changed,
    boolean free) {
  private static final int MOST_UNFILLED = 8;

  public Grounds {
    examples = List.copyOf(examples);
    unfilled = unfilled.stream().distinct().limit(MOST_UNFILLED).toList();
    changed = List.copyOf(changed);
  }

  /// The grounds that a goal gives to its critic.
  public static Grounds of(Goal goal) {
    return of(goal.signature(), goal.examples(), goal.unfilled(), goal.grammar().isEmpty());
  }

  /// The grounds that a task gives to its search.
  static Grounds of(SearchTask task) {
    return of(task.signature(), task.shown(), task.otherInputs(), task.grammar().isEmpty());
  }

  private static Grounds of(
      Signature signature, List<Example> examples, List<List<Value>> unfilled, boolean free) {
    List<ChangedRow> changed = free ? ChangedRow.of(examples) : List.of();
    return new Grounds(signature, examples, unfilled, changed, free);
  }

  /// The merit of a candidate.
  public Merit merit(Candidate candidate) {
    List<Value> behaviour =
        rows().stream().map(row -> Evaluator.evaluate(candidate.program(), row)).toList();
    return merit(candidate, behaviour);
  }

  /// The merit of a candidate of which is known what it does on the unfilled rows and then on the
  /// changed ones.
  public Merit merit(Candidate candidate, List<Value> behaviour) {
    return Merit.of(candidate.program(), candidate.bits(), behaviour, this);
  }

  /// The rows on which programs are told apart: the unfilled ones, then the changed ones.
  List<List<Value>> rows() {
    return Stream.concat(unfilled.stream(), changed.stream().map(ChangedRow::inputs)).toList();
  }
}
