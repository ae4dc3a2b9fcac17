package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Type;
import java.util.List;
import java.util.stream.Collectors;

/// The types of a goal's input columns and of the column to compute.
public record Signature(List<Type> inputs, Type output) {
  public Signature {
    inputs = List.copyOf(inputs);
  }

  /// The spelling of task files, as in `(string,int) -> string`.
  @Override
  public String toString() {
    return inputs.stream().map(Type::spelling).collect(Collectors.joining(",", "(", ")"))
        + " -> "
        + output.spelling();
  }
}
