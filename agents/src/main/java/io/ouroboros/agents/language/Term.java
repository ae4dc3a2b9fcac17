package io.ouroboros.agents.language;

import java.util.List;

/// A program: a tree over the inputs of a goal, constants and calls of primitives.
public sealed interface Term {
  /// The type of the value that this term gives.
  Type type();

  /// The number of nodes of the tree.
  int size();

  /// An input column.
  ///
  /// @param index position in the goal's signature, from 0
  record Input(int index, Type type) implements Term {
    @Override
    public int size() {
      return 1;
    }
  }

  /// A constant.
  record Constant(Value value) implements Term {
    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /// A call of a primitive.
  ///
  /// @param arguments one a parameter of the primitive, of the parameter's type
  record Call(Primitive primitive, List<Term> arguments) implements Term {
    /// @throws IllegalArgumentException when an argument is missing, left over or of the wrong type
    public Call {
      arguments = List.copyOf(arguments);
      if (!fit(arguments, primitive.places())) {
        throw new IllegalArgumentException(
            "The arguments %s of (%s) must have the types %s."
                .formatted(
                    arguments.stream().map(Term::type).toList(),
                    primitive.name(),
                    primitive.parameters()));
      }
    }

    private static boolean fit(List<Term> arguments, List<Parameter> places) {
      boolean fit = arguments.size() == places.size();
      for (int place = 0; fit && place < places.size(); place++) {
        fit = arguments.get(place).type() == places.get(place).type();
      }
      return fit;
    }

    @Override
    public Type type() {
      return primitive.result();
    }

    @Override
    public int size() {
      return 1 + arguments.stream().mapToInt(Term::size).sum();
    }
  }
}
