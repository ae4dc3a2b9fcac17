package io.ouroboros.learner.families;

/// Whole numbers as tables write them.
final class Digits {
  private Digits() {}

  /// With zeros before it.
  ///
  /// @param number not negative
  /// @param width how many digits at least
  static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /// A minute, a month or cents: of two digits.
  static String two(int number) {
    return padded(number, 2);
  }
}
