package io.ouroboros.agents.language;

import java.util.List;

/// A named function of the language: total, pure, and the same on every machine.
public interface Primitive {
  /// The name in the language's own syntax; SyGuS operators carry their SMT-LIB name.
  String name();

  /// The types of the parameters, in order.
  List<Type> parameters();

  /// The type of the result.
  Type result();

  /// Applies this function; defined for every combination of arguments of the parameters' types.
  Value apply(List<Value> arguments);
}
