package io.ouroboros.agents.language;

import java.util.function.IntPredicate;

/// A class of code points that people speak of when they cut texts apart. Letters are those of any
/// script; digits are 0 to 9 only.
@SuppressWarnings("ImmutableEnumChecker") // nothing writes the table once it is made
enum CharClass {
  /// 0 to 9.
  DIGITS("digits", CharClass::isDigit),
  /// Letters of any script.
  LETTERS("letters", Character::isLetter),
  /// Letters and digits.
  ALNUM("alnum", c -> isDigit(c) || Character.isLetter(c)),
  /// Capital letters.
  UPPER("upper", Character::isUpperCase),
  /// Small letters.
  LOWER("lower", Character::isLowerCase),
  /// Whitespace.
  SPACE("space", CharClass::isSpace),
  /// Neither letter, digit nor whitespace.
  PUNCT("punct", c -> !isDigit(c) && !Character.isLetter(c) && !isSpace(c));

  private static final int TABLED = 256;

  private final String spelling;
  private final IntPredicate members;

  /// What is true of the first code points.
  private final boolean[] table = new boolean[TABLED];

  CharClass(String spelling, IntPredicate members) {
    this.spelling = spelling;
    this.members = members;
    for (int codePoint = 0; codePoint < TABLED; codePoint++) {
      table[codePoint] = members.test(codePoint);
    }
  }

  /// The word that names of primitives carry, as in `keep.digits`.
  String spelling() {
    return spelling;
  }

  boolean has(int codePoint) {
    return codePoint < TABLED ? table[codePoint] : members.test(codePoint);
  }

  /// Blank, tab, line feed, vertical tab, form feed, carriage return, and no-break space.
  static boolean isSpace(int codePoint) {
    return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0xA0;
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }
}
