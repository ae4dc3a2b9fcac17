package io.ouroboros.agents.language;

/// One value of the expression language.
public sealed interface Value {
  /// The type that this value belongs to.
  Type type();

  /// A text.
  ///
  /// @param value well-formed UTF-16 (no unpaired surrogate)
  record Text(String value) implements Value {
    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /// A signed 64-bit integer.
  record Int(long value) implements Value {
    @Override
    public Type type() {
      return Type.INT;
    }
  }

  /// A truth value.
  record Bool(boolean value) implements Value {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /// A word of 64 bits.
  record Bits(long value) implements Value {
    @Override
    public Type type() {
      return Type.BITS;
    }
  }
}
