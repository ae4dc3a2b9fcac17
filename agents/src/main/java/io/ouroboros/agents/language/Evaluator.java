package io.ouroboros.agents.language;

import java.util.Arrays;
import java.util.List;

/// Runs a program on one row.
public final class Evaluator {
  private Evaluator() {}

  /// The value of a term; every term has one. A call for which no [Fuel] is left has the empty
  /// value of its type.
  ///
  /// @param inputs one a column, of the columns' types
  /// @throws IllegalArgumentException when the term reads a column that is missing or of another
  ///   type
  public static Value evaluate(Term term, List<Value> inputs) {
    return evaluate(term, inputs, Fuel.usual());
  }

  /// The value of a term, as [#evaluate(Term, List)].
  ///
  /// @param fuel which the evaluation burns
  static Value evaluate(Term term, List<Value> inputs, Fuel fuel) {
    return switch (term) {
      case Term.Constant constant -> constant.value();
      case Term.Input input -> read(input, inputs);
      case Term.Call call -> apply(call, inputs, fuel);
    };
  }

  private static Value apply(Term.Call call, List<Value> inputs, Fuel fuel) {
    Primitive primitive = call.primitive();
    List<Term> terms = call.arguments();
    Value[] arguments = new Value[terms.size()];
    for (int place = 0; place < arguments.length; place++) {
      arguments[place] = evaluate(terms.get(place), inputs, fuel);
    }
    List<Value> given = Arrays.asList(arguments);
    if (!fuel.burn(Fuel.steps(given))) {
      return primitive.result().empty();
    }
    Value result = primitive.apply(given);
    return fuel.burn(Fuel.steps(result)) ? result : primitive.result().empty();
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
