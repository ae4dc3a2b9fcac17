package io.ouroboros.agents.verdict;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Grounds;
import io.ouroboros.agents.attempt.search.Merit;
import io.ouroboros.agents.goal.ChangedRow;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What speaks against an answer: the best program that does something else, and how likely it is
/// that the answer is not what was meant.
///
/// The confidence is the answer's share among all that could have been meant: the candidates that
/// differ from each other on the rows to fill (or, without any, on changed examples), and reciting
/// the outputs letter by letter. Each weighs half as much for every [#BITS_TO_HALVE] bits of lesser
/// merit.
///
/// @param confidence in [0, 1]
/// @param rival empty when every candidate does what the answer does
public record Doubt(double confidence, Optional<Rival> rival) {
  /// A program that agrees with the answer on every example, and not elsewhere.
  ///
  /// @param row where the two differ
  public record Rival(Term program, TellingRow row) {}

  /// The row whose answer would best tell an answer and its rivals apart: the one on which the
  /// candidates differ most.
  ///
  /// @param unfilled the position among the rows to fill, from 0; empty for an example with a word
  ///   exchanged
  public record TellingRow(
      List<Value> inputs, Value answer, Value rival, Optional<Integer> unfilled) {
    public TellingRow {
      inputs = List.copyOf(inputs);
    }
  }

  private static final double BITS_TO_HALVE = 4;
  private static final double BITS_A_RECITED_LETTER = 8;

  /// The doubt about the first of a goal's candidates.
  ///
  /// @param ranked at least one, best first
  public static Doubt of(Goal goal, List<Candidate> ranked) {
    Grounds grounds = Grounds.of(goal);
    List<List<Value>> rows = rows(goal, grounds);
    Map<List<Value>, Candidate> different = new LinkedHashMap<>();
    ranked.forEach(
        candidate -> different.putIfAbsent(behaviour(candidate.program(), rows), candidate));
    List<List<Value>> behaviours = List.copyOf(different.keySet());
    Optional<Rival> rival =
        different.values().stream()
            .skip(1)
            .findFirst()
            .map(second ->
                new Rival(second.program(), telling(rows, behaviours, !goal.unfilled().isEmpty())));
    return new Doubt(confidence(goal, merits(goal, grounds, different)), rival);
  }

  private static List<List<Value>> rows(Goal goal, Grounds grounds) {
    if (!goal.unfilled().isEmpty()) {
      return goal.unfilled();
    }
    List<ChangedRow> changed = grounds.free() ? grounds.changed() : ChangedRow.of(goal.examples());
    return changed.stream().map(ChangedRow::inputs).toList();
  }

  private static List<Value> behaviour(Term program, List<List<Value>> rows) {
    return rows.stream().map(row -> Evaluator.evaluate(program, row)).toList();
  }

  private static TellingRow telling(
      List<List<Value>> rows, List<List<Value>> behaviours, boolean unfilled) {
    int telling = -1;
    long most = 0;
    for (int row = 0; row < rows.size(); row++) {
      long answers = disagreement(behaviours, row);
      if (answers > most) {
        most = answers;
        telling = row;
      }
    }
    return new TellingRow(
        rows.get(telling),
        behaviours.get(0).get(telling),
        behaviours.get(1).get(telling),
        unfilled ? Optional.of(telling) : Optional.empty());
  }

  /// How many different answers a row gets; 0 when the first two are the same.
  private static long disagreement(List<List<Value>> behaviours, int row) {
    return behaviours.get(0).get(row).equals(behaviours.get(1).get(row))
        ? 0
        : behaviours.stream().map(answers -> answers.get(row)).distinct().count();
  }

  /// The merits of programs by what they do; that is all they are judged on where no row is to be
  /// filled.
  private static List<Double> merits(
      Goal goal, Grounds grounds, Map<List<Value>, Candidate> different) {
    boolean judged = grounds.free() && goal.unfilled().isEmpty();
    return different.entrySet().stream()
        .map(one ->
            judged ? grounds.merit(one.getValue(), one.getKey()) : grounds.merit(one.getValue()))
        .map(Merit::total)
        .toList();
  }

  private static double confidence(Goal goal, List<Double> merits) {
    double best = merits.getFirst();
    double all = weight(recital(goal) - best);
    for (double merit : merits) {
      all += weight(merit - best);
    }
    return 1 / all;
  }

  private static double weight(double bitsMore) {
    return Math.pow(2, -bitsMore / BITS_TO_HALVE);
  }

  /// The bits of the different outputs as they are spelled.
  private static double recital(Goal goal) {
    return goal.examples().stream()
        .map(Example::output)
        .distinct()
        .mapToDouble(Doubt::recital)
        .sum();
  }

  private static double recital(Value output) {
    return switch (output) {
      case Value.Text(String text) -> BITS_A_RECITED_LETTER * (1 + text.length());
      case Value.Int _, Value.Bool _ -> BITS_A_RECITED_LETTER;
      case Value.Bits _ -> Long.SIZE;
    };
  }
}
