package io.ouroboros.agents.language;

import java.util.List;

/// Runs a program on one row.
public final class Evaluator {
  private Evaluator() {}

  /// The value of a term; every term has one.
  ///
  /// @param inputs one a column, of the columns' types
  /// @throws IllegalArgumentException when the term reads a column that is missing or of another
  ///   type
  public static Value evaluate(Term term, List<Value> inputs) {
    return switch (term) {
      case Term.Constant constant -> constant.value();
      case Term.Input input -> read(input, inputs);
      case Term.Call call ->
          call.primitive()
              .apply(
                  call.arguments().stream().map(argument -> evaluate(argument, inputs)).toList());
    };
  }

  private static Value read(Term.Input input, List<Value> inputs) {
    if (input.index() >= inputs.size() || inputs.get(input.index()).type() != input.type()) {
      throw new IllegalArgumentException(
          "The row %s must have an input of type %s at column %d (from 0)."
              .formatted(inputs, input.type().spelling(), input.index()));
    }
    return inputs.get(input.index());
  }
}
