package io.ouroboros.agents.language;

import java.util.Arrays;
import java.util.List;

/// Short forms for declaring primitives: a name, what it computes, and its parameters.
final class Declare {
  private Declare() {}

  static Primitive text(String name, Operation.ToText operation, Type... parameters) {
    return new Primitive(name, free(parameters), operation);
  }

  static Primitive integer(String name, Operation.ToInt operation, Type... parameters) {
    return new Primitive(name, free(parameters), operation);
  }

  static Primitive truth(String name, Operation.ToBool operation, Type... parameters) {
    return new Primitive(name, free(parameters), operation);
  }

  static Primitive bits(String name, Operation.ToBits operation, Type... parameters) {
    return new Primitive(name, free(parameters), operation);
  }

  /// A text made from a text and constants.
  ///
  /// @param constants the types of the places after the first
  static Primitive shaped(String name, Operation.ToText operation, Type... constants) {
    Parameter[] places = new Parameter[1 + constants.length];
    places[0] = Parameter.of(Type.TEXT);
    for (int i = 0; i < constants.length; i++) {
      places[i + 1] = Parameter.fixed(constants[i]);
    }
    return new Primitive(name, List.of(places), operation);
  }

  private static List<Parameter> free(Type... parameters) {
    return Arrays.stream(parameters).map(Parameter::of).toList();
  }
}
