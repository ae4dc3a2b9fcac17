package io.ouroboros.agents.attempt.search;

import java.util.List;

/// A side of a calculation that is known: what the other side has to be then.
enum KnownSide {
  /// Something and the known number.
  SUM("num.+", false),
  /// Something times the known number.
  PRODUCT("num.*", false),
  /// The known number less something.
  MINUEND("num.-", true),
  /// Something less the known number.
  SUBTRAHEND("num.-", false),
  /// The known number by something.
  DIVIDEND("num./", true),
  /// Something by the known number.
  DIVISOR("num./", false);

  private final String primitive;
  private final boolean first;

  KnownSide(String primitive, boolean first) {
    this.primitive = primitive;
    this.first = first;
  }

  /// The name of the operator.
  String primitive() {
    return primitive;
  }

  /// A known and another argument, in the operator's order.
  <T> List<T> ordered(T known, T other) {
    return first ? List.of(known, other) : List.of(other, known);
  }

  /// The other argument of a result; infinite or no number when there is none.
  double other(double known, double result) {
    return switch (this) {
      case SUM -> result - known;
      case PRODUCT -> result / known;
      case MINUEND -> known - result;
      case SUBTRAHEND -> result + known;
      case DIVIDEND -> known / result;
      case DIVISOR -> result * known;
    };
  }

  /// The result of the known and another argument.
  double result(double known, double other) {
    return switch (this) {
      case SUM -> known + other;
      case PRODUCT -> known * other;
      case MINUEND -> known - other;
      case SUBTRAHEND -> other - known;
      case DIVIDEND -> known / other;
      case DIVISOR -> other / known;
    };
  }
}
