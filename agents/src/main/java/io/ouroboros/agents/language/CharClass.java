package io.ouroboros.agents.language;

/// A class of code points that people speak of when they cut texts apart. Letters are those of any
/// script; digits are 0 to 9 only.
enum CharClass {
  /// 0 to 9.
  DIGITS("digits"),
  /// Letters of any script.
  LETTERS("letters"),
  /// Letters and digits.
  ALNUM("alnum"),
  /// Capital letters.
  UPPER("upper"),
  /// Small letters.
  LOWER("lower"),
  /// Whitespace.
  SPACE("space"),
  /// Neither letter, digit nor whitespace.
  PUNCT("punct");

  private final String spelling;

  CharClass(String spelling) {
    this.spelling = spelling;
  }

  /// The word that names of primitives carry, as in `keep.digits`.
  String spelling() {
    return spelling;
  }

  boolean has(int codePoint) {
    return switch (this) {
      case DIGITS -> isDigit(codePoint);
      case LETTERS -> Character.isLetter(codePoint);
      case ALNUM -> isDigit(codePoint) || Character.isLetter(codePoint);
      case UPPER -> Character.isUpperCase(codePoint);
      case LOWER -> Character.isLowerCase(codePoint);
      case SPACE -> isSpace(codePoint);
      case PUNCT -> !isDigit(codePoint) && !Character.isLetter(codePoint) && !isSpace(codePoint);
    };
  }

  /// Blank, tab, line feed, vertical tab, form feed, carriage return, and no-break space.
  static boolean isSpace(int codePoint) {
    return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0xA0;
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }
}
