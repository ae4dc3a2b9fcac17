package io.ouroboros.agents.language;

/// Texts as sequences of code points: positions and lengths count code points, never UTF-16 units.
public final class Texts {
  /// No value is longer than this many UTF-16 units: a longer result is cut here, between code
  /// points.
  public static final int LONGEST = 1 << 16;

  private Texts() {}

  /// The text, or its beginning when it is longer than [#LONGEST].
  public static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  /// The number of code points.
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The part from code point `start` to `end` (exclusive); both are moved into the text first.
  static long slice(String text, long start, long end) {
    int length = length(text);
    int from = Math.clamp(start, 0, length);
    int to = Math.clamp(end, 0, length);
    if (from >= to) {
      return Span.EMPTY;
    }
    if (length == text.length()) {
      return Span.of(from, to);
    }
    int begin = text.offsetByCodePoints(0, from);
    return Span.of(begin, text.offsetByCodePoints(begin, to - from));
  }

  /// The first `size` code points; all but the last `-size` when negative.
  static long prefix(String text, long size) {
    return slice(text, 0, size < 0 ? size + length(text) : size);
  }

  /// The last `size` code points; all but the first `-size` when negative.
  static long suffix(String text, long size) {
    int length = length(text);
    return size < 0
        ? slice(text, size == Long.MIN_VALUE ? length : -size, length)
        : slice(text, Math.max(0, length - size), length);
  }

  /// The position of the first occurrence at or after `start`, or -1. An empty pattern occurs
  /// everywhere, the end included.
  static long indexOf(String text, String pattern, long start) {
    int length = length(text);
    if (start < 0 || start > length) {
      return -1;
    }
    int found = text.indexOf(pattern, text.offsetByCodePoints(0, (int) start));
    return found < 0 ? -1 : text.codePointCount(0, found);
  }

  /// Counts from the end when negative: -1 is the last of `count`.
  ///
  /// @return the index from 0, or -1 when there is none
  static int nth(long index, int count) {
    long fromStart = index < 0 ? index + count : index;
    return fromStart < 0 || fromStart >= count ? -1 : (int) fromStart;
  }

  /// The UTF-16 offset of the nth occurrence (from 0; negative from the end), not overlapping, or
  /// -1. An empty pattern never occurs.
  static int occurrence(String text, String pattern, long nth) {
    long wanted = nth < 0 ? nth + count(text, pattern) : nth;
    if (wanted < 0 || pattern.isEmpty()) {
      return -1;
    }
    int found = text.indexOf(pattern);
    for (long i = 0; i < wanted && found >= 0; i++) {
      found = text.indexOf(pattern, found + pattern.length());
    }
    return found;
  }

  /// How often a pattern occurs, not overlapping. An empty pattern never occurs.
  static int count(String text, String pattern) {
    if (pattern.isEmpty()) {
      return 0;
    }
    int count = 0;
    int found = text.indexOf(pattern);
    while (found >= 0) {
      count++;
      found = text.indexOf(pattern, found + pattern.length());
    }
    return count;
  }

  /// Every occurrence replaced, as far as the result fits [#LONGEST]. An empty pattern changes
  /// nothing.
  static String replaceAll(String text, String pattern, String replacement) {
    if (pattern.isEmpty()) {
      return text;
    }
    int found = text.indexOf(pattern);
    if (found < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int from = 0;
    while (found >= 0 && result.length() <= LONGEST) {
      result.append(text, from, found).append(replacement);
      from = found + pattern.length();
      found = text.indexOf(pattern, from);
    }
    return result.append(text, from, text.length()).toString();
  }
}
