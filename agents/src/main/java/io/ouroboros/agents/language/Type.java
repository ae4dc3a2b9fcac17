package io.ouroboros.agents.language;

import java.util.Arrays;
import java.util.Optional;

/// The type of a value of the expression language.
public enum Type {
  /// A sequence of Unicode code points.
  TEXT("string"),
  /// A signed 64-bit integer.
  INT("int"),
  /// A truth value.
  BOOL("bool"),
  /// A word of 64 bits.
  BITS("bits");

  private final String spelling;

  Type(String spelling) {
    this.spelling = spelling;
  }

  /// How signatures spell this type, as in `(string,int) -> string`.
  public String spelling() {
    return spelling;
  }

  /// The value that stands for nothing: no text, zero, false.
  public Value empty() {
    return switch (this) {
      case TEXT -> new Value.Text("");
      case INT -> new Value.Int(0);
      case BOOL -> new Value.Bool(false);
      case BITS -> new Value.Bits(0);
    };
  }

  /// The type that signatures spell like this; empty when there is none.
  public static Optional<Type> spelled(String spelling) {
    return Arrays.stream(values()).filter(type -> type.spelling.equals(spelling)).findFirst();
  }
}
