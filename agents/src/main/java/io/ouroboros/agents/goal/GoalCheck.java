package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// Decides whether a goal makes sense and is small enough to be accepted. Every way in (files, API,
/// command line) asks here, so that all of them refuse the same goals in the same words.
public final class GoalCheck {
  /// The most input columns of a goal.
  public static final int MAX_COLUMNS = 64;

  /// The most examples of a goal.
  public static final int MAX_EXAMPLES = 2_000;

  /// The most rows to fill of a goal. A larger file is filled by running the answer on its rows.
  public static final int MAX_UNFILLED = 2_000;

  /// The longest text of a cell, in UTF-16 units.
  public static final int MAX_CELL_LENGTH = 32_768;

  /// The longest name of a goal, in UTF-16 units.
  public static final int MAX_NAME_LENGTH = 512;

  private GoalCheck() {}

  /// What is wrong with a goal.
  ///
  /// @param text a sentence that names the value
  /// @param row the row it belongs to: an index into the examples followed by the unfilled rows;
  ///   empty when it belongs to no row
  public record Problem(String text, OptionalInt row) {
    private static Problem whole(String text) {
      return new Problem(text, OptionalInt.empty());
    }
  }

  /// The first problem of a goal; empty when it is sound.
  public static Optional<Problem> problem(Goal goal) {
    return problem(goal, column -> "input " + (column + 1));
  }

  /// The first problem of a goal; empty when it is sound.
  ///
  /// @param inputs names an input column by its index, from 0
  static Optional<Problem> problem(Goal goal, IntFunction<String> inputs) {
    return shape(goal)
        .or(() -> grammar(goal))
        .or(() -> rows(goal, inputs))
        .or(() -> contradiction(goal.examples()));
  }

  private static Optional<Problem> shape(Goal goal) {
    int columns = goal.signature().inputs().size();
    if (goal.name().length() > MAX_NAME_LENGTH) {
      return Optional.of(
          Problem.whole(
              "The goal's name has %d characters; at most %d are accepted."
                  .formatted(goal.name().length(), MAX_NAME_LENGTH)));
    }
    if (columns < 1 || columns > MAX_COLUMNS) {
      return Optional.of(
          Problem.whole(
              "The goal has %d input columns; 1 to %d are accepted."
                  .formatted(columns, MAX_COLUMNS)));
    }
    if (goal.signature().domain().isEmpty()) {
      return Optional.of(
          Problem.whole(
              "The signature %s mixes words of bits with texts or integers."
                  .formatted(goal.signature())));
    }
    return count("examples", goal.examples().size(), 1, MAX_EXAMPLES)
        .or(() -> count("rows to fill", goal.unfilled().size(), 0, MAX_UNFILLED));
  }

  private static Optional<Problem> grammar(Goal goal) {
    return goal.grammar()
        .flatMap(grammar -> GrammarCheck.problem(grammar, goal.signature()))
        .map(Problem::whole);
  }

  private static Optional<Problem> count(String what, int found, int least, int most) {
    return found >= least && found <= most
        ? Optional.empty()
        : Optional.of(
            Problem.whole(
                "The goal has %d %s; %d to %d are accepted.".formatted(found, what, least, most)));
  }

  private static Optional<Problem> rows(Goal goal, IntFunction<String> names) {
    Signature signature = goal.signature();
    int row = 0;
    for (Example example : goal.examples()) {
      Optional<String> problem =
          rowProblem(signature, example.inputs(), names)
              .or(() -> cellProblem("output", signature.output(), example.output()));
      if (problem.isPresent()) {
        return Optional.of(new Problem(problem.get(), OptionalInt.of(row)));
      }
      row++;
    }
    for (List<Value> inputs : goal.unfilled()) {
      Optional<String> problem = rowProblem(signature, inputs, names);
      if (problem.isPresent()) {
        return Optional.of(new Problem(problem.get(), OptionalInt.of(row)));
      }
      row++;
    }
    return Optional.empty();
  }

  private static Optional<String> rowProblem(
      Signature signature, List<Value> inputs, IntFunction<String> names) {
    List<Type> types = signature.inputs();
    if (inputs.size() != types.size()) {
      return Optional.of(
          "The row has %d inputs, but the signature %s has %d."
              .formatted(inputs.size(), signature, types.size()));
    }
    for (int column = 0; column < types.size(); column++) {
      Optional<String> problem =
          cellProblem(names.apply(column), types.get(column), inputs.get(column));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> cellProblem(String what, Type type, Value value) {
    if (value.type() != type) {
      return Optional.of(
          "The %s (%s) is of type %s, but the signature says %s."
              .formatted(what, shown(value), value.type().spelling(), type.spelling()));
    }
    if (!(value instanceof Value.Text(String text))) {
      return Optional.empty();
    }
    if (text.length() > MAX_CELL_LENGTH) {
      return Optional.of(
          "The %s (%s) has %d characters; at most %d are accepted."
              .formatted(what, shown(value), text.length(), MAX_CELL_LENGTH));
    }
    return text.codePoints().anyMatch(GoalCheck::isSurrogate)
        ? Optional.of("The %s holds half of a surrogate pair.".formatted(what))
        : Optional.empty();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Optional<Problem> contradiction(List<Example> examples) {
    Map<List<Value>, Value> known = new HashMap<>();
    for (int row = 0; row < examples.size(); row++) {
      Example example = examples.get(row);
      Value earlier = known.putIfAbsent(example.inputs(), example.output());
      if (earlier != null && !earlier.equals(example.output())) {
        return Optional.of(
            new Problem(
                ("The row contradicts an earlier one: for the same inputs that one has the output"
                        + " (%s), this one has (%s).")
                    .formatted(shown(earlier), shown(example.output())),
                OptionalInt.of(row)));
      }
    }
    return Optional.empty();
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.length() <= 60 ? text : text.substring(0, 60) + "…";
      case Value.Int(long number) -> Long.toString(number);
      case Value.Bool(boolean truth) -> Boolean.toString(truth);
      case Value.Bits(long word) -> BitsLiteral.printPlain(word);
    };
  }
}
