package io.ouroboros.agents.language;

/// What a primitive computes, by the type of its result. Each is total and pure, and needs time and
/// room in proportion to its arguments and [Texts#LONGEST].
public sealed interface Operation {
  /// The type of the result.
  Type result();

  /// Computes a text; [Primitive] cuts it at [Texts#LONGEST].
  @FunctionalInterface
  non-sealed interface ToText extends Operation {
    /// Computes the result.
    String apply(Arguments arguments);

    @Override
    default Type result() {
      return Type.TEXT;
    }
  }

  /// Computes which part of the text at the first place is the result.
  @FunctionalInterface
  non-sealed interface ToPart extends Operation {
    /// Computes the part, as a [Span].
    long apply(Arguments arguments);

    @Override
    default Type result() {
      return Type.TEXT;
    }
  }

  /// Computes an integer.
  @FunctionalInterface
  non-sealed interface ToInt extends Operation {
    /// Computes the result.
    long apply(Arguments arguments);

    @Override
    default Type result() {
      return Type.INT;
    }
  }

  /// Computes a truth value.
  @FunctionalInterface
  non-sealed interface ToBool extends Operation {
    /// Computes the result.
    boolean apply(Arguments arguments);

    @Override
    default Type result() {
      return Type.BOOL;
    }
  }

  /// Computes a word.
  @FunctionalInterface
  non-sealed interface ToBits extends Operation {
    /// Computes the result.
    long apply(Arguments arguments);

    @Override
    default Type result() {
      return Type.BITS;
    }
  }
}
