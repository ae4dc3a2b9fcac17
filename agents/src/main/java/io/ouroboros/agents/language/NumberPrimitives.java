package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.cut;
import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Type.INT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/// What people do to numbers that are written as texts.
final class NumberPrimitives {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final int MOST_DECIMALS = 18;

  /// How far a decimal point can be moved.
  private static final int FARTHEST = 18;

  private static final int WIDEST_RUN = 18;
  private static final Pattern UP_TO_FOUR_DIGITS = Pattern.compile("[0-9]{1,4}");
  private static final int GREATEST_ROMAN = 3_999;
  private static final List<Integer> ROMAN_VALUES =
      List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
  private static final List<String> ROMAN_NUMERALS =
      List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");

  private NumberPrimitives() {}

  static List<Primitive> all() {
    return List.of(
        shaped("round", a -> round(a.text(0), a.integer(1)), INT),
        shaped("scale", a -> scale(a.text(0), a.integer(1)), INT),
        cut("strip.zeros", a -> stripZeros(a.text(0))),
        shaped("group.thousands", a -> groupThousands(a.text(0))),
        shaped("ordinal", a -> ordinal(a.text(0))),
        shaped("digits.pad", a -> padDigits(a.text(0), a.integer(1)), INT),
        shaped("roman", a -> roman(a.text(0))));
  }

  /// A number with so many decimals (0 to 18), halves away from zero; empty for anything but up to
  /// 18 digits before a point and behind it.
  private static String round(String text, long decimals) {
    return NUMBER.matcher(text).matches()
        ? new BigDecimal(text)
            .setScale(Math.clamp(decimals, 0, MOST_DECIMALS), RoundingMode.HALF_UP)
            .toPlainString()
        : "";
  }

  /// A number whose decimal point is moved to the right (to the left where negative), at most 18
  /// places, without needless zeros; empty for what has no [#round].
  private static String scale(String text, long places) {
    return NUMBER.matcher(text).matches()
        ? new BigDecimal(text)
            .scaleByPowerOfTen(Math.clamp(places, -FARTHEST, FARTHEST))
            .stripTrailingZeros()
            .toPlainString()
        : "";
  }

  /// Leading zeros dropped, as long as a digit follows them.
  private static long stripZeros(String text) {
    int start = 0;
    while (start + 1 < text.length()
        && text.charAt(start) == '0'
        && CharClass.DIGITS.has(text.charAt(start + 1))) {
      start++;
    }
    return Span.of(start, text.length());
  }

  /// A comma before each three digits of the first run of digits, counted from its end.
  private static String groupThousands(String text) {
    Tokens digits = new Tokens(text, CharClass.DIGITS);
    if (!digits.find(0)) {
      return text;
    }
    StringBuilder grouped = new StringBuilder(text);
    for (int at = digits.end() - 3; at > digits.start(); at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /// A number with its English ending, as in `21st`; empty for anything but digits.
  private static String ordinal(String text) {
    if (!text.matches("[0-9]+")) {
      return "";
    }
    boolean teen = text.length() > 1 && text.charAt(text.length() - 2) == '1';
    return text
        + switch (teen ? '0' : text.charAt(text.length() - 1)) {
          case '1' -> "st";
          case '2' -> "nd";
          case '3' -> "rd";
          default -> "th";
        };
  }

  /// Each run of digits with zeros before it, up to a width of at most 18.
  private static String padDigits(String text, long width) {
    StringBuilder padded = new StringBuilder(text.length());
    Tokens digits = new Tokens(text, CharClass.DIGITS);
    int from = 0;
    while (digits.next() && padded.length() <= Texts.LONGEST) {
      int missing = Math.clamp(width, 0, WIDEST_RUN) - (digits.end() - digits.start());
      padded.append(text, from, digits.start()).append("0".repeat(Math.max(0, missing)));
      padded.append(text, digits.start(), digits.end());
      from = digits.end();
    }
    return padded.append(text, from, text.length()).toString();
  }

  /// A number from 1 to 3999 in Roman numerals; empty for anything else.
  private static String roman(String text) {
    if (!UP_TO_FOUR_DIGITS.matcher(text).matches()) {
      return "";
    }
    int rest = Integer.parseInt(text);
    if (rest > GREATEST_ROMAN) {
      return "";
    }
    StringBuilder roman = new StringBuilder();
    for (int i = 0; i < ROMAN_VALUES.size(); i++) {
      int value = ROMAN_VALUES.get(i);
      roman.append(ROMAN_NUMERALS.get(i).repeat(rest / value));
      rest %= value;
    }
    return roman.toString();
  }
}
