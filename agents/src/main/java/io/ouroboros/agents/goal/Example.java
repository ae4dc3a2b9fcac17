package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Value;
import java.util.List;

/// One row whose answer is known.
///
/// @param inputs one a column of the signature
public record Example(List<Value> inputs, Value output) {
  public Example {
    inputs = List.copyOf(inputs);
  }

  /// The types of this row.
  public Signature signature() {
    return new Signature(inputs.stream().map(Value::type).toList(), output.type());
  }
}
