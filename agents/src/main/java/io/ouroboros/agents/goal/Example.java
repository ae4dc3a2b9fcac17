package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.List;

/// One row whose answer is known.
///
/// @param inputs one a column of the signature
public record Example(List<Value> inputs, Value output) {
  public Example {
    inputs = List.copyOf(inputs);
  }

  /// Whether a program answers this row as it is answered.
  public boolean isReproducedBy(Term program) {
    return Evaluator.evaluate(program, inputs).equals(output);
  }

  /// The types of this row.
  public Signature signature() {
    return new Signature(inputs.stream().map(Value::type).toList(), output.type());
  }
}
