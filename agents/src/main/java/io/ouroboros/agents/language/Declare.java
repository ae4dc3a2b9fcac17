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

  /// A part of the text at the first place.
  static Primitive part(String name, Operation.ToPart operation, Type... parameters) {
    return new Primitive(name, free(parameters), operation);
  }

  /// A text made from a text and constants.
  ///
  /// @param constants the types of the places after the first
  static Primitive shaped(String name, Operation.ToText operation, Type... constants) {
    return new Primitive(name, fixed(constants), operation);
  }

  /// A part of a text that constants tell.
  ///
  /// @param constants the types of the places after the first
  static Primitive cut(String name, Operation.ToPart operation, Type... constants) {
    return new Primitive(name, fixed(constants), operation);
  }

  private static List<Parameter> fixed(Type... constants) {
    Parameter[] places = new Parameter[1 + constants.length];
    places[0] = Parameter.of(Type.TEXT);
    for (int i = 0; i < constants.length; i++) {
      places[i + 1] = Parameter.fixed(constants[i]);
    }
    return List.of(places);
  }

  private static List<Parameter> free(Type... parameters) {
    return Arrays.stream(parameters).map(Parameter::of).toList();
  }
}
