package io.ouroboros.agents.language;

/// A part of a text: where it begins and ends in UTF-16 units, packed into one number, so that to
/// say which part it is makes no object.
public final class Span {
  /// No part.
  static final long EMPTY = 0;

  private Span() {}

  /// The part from `start` to `end` (exclusive).
  ///
  /// @param start not negative
  /// @param end not below the start
  static long of(int start, int end) {
    return (long) start << Integer.SIZE | end;
  }

  /// The offset of the part's first unit.
  public static int start(long span) {
    return (int) (span >>> Integer.SIZE);
  }

  /// The offset behind the part.
  public static int end(long span) {
    return (int) span;
  }

  /// The part of a text.
  public static String in(String text, long span) {
    return text.substring(start(span), end(span));
  }
}
