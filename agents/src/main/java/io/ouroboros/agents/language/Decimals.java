package io.ouroboros.agents.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decimal numbers that are written as texts: up to 18 digits before a point and behind it. What
/// has more digits is no number.
public final class Decimals {
  /// The most digits before a point, and behind it.
  static final int MOST_DIGITS = 18;

  private static final int DECIMALS_OF_QUOTIENTS = 9;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  /// A number within a text, with or without commas between its thousands. A hyphen behind one of A
  /// to Z, a digit or a round bracket is no minus sign.
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:(?<![0-9A-Za-z)])-)?(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?");

  private Decimals() {}

  /// The number that a text is; empty when it is none.
  public static Optional<BigDecimal> parse(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /// A number as a text; empty when it has too many digits.
  static String print(BigDecimal number) {
    String text = number.toPlainString();
    return NUMBER.matcher(text).matches() ? text : "";
  }

  /// What is computed from two numbers; empty when a text is none.
  static String compute(String left, String right, BinaryOperator<BigDecimal> operator) {
    return parse(left).flatMap(a -> parse(right).map(b -> print(operator.apply(a, b)))).orElse("");
  }

  /// The quotient with at most nine decimals, halves away from zero; empty for a divisor of zero.
  static String divide(String dividend, String divisor) {
    return parse(divisor)
        .filter(it -> it.signum() != 0)
        .map(it -> compute(dividend, divisor, Decimals::quotient))
        .orElse("");
  }

  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return plain(dividend.divide(divisor, DECIMALS_OF_QUOTIENTS, RoundingMode.HALF_UP));
  }

  /// What is left of a number after the greatest multiple of another one that is not above it,
  /// which is never negative; empty for a divisor that is not positive.
  static String modulo(String dividend, String divisor) {
    return parse(divisor)
        .filter(it -> it.signum() > 0)
        .map(it -> compute(dividend, divisor, Decimals::rest))
        .orElse("");
  }

  private static BigDecimal rest(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal rest = dividend.remainder(divisor);
    return plain(rest.signum() < 0 ? rest.add(divisor) : rest);
  }

  /// A number without needless zeros.
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  static BigDecimal product(BigDecimal left, BigDecimal right) {
    return plain(left.multiply(right));
  }

  /// The numbers within a text.
  public static List<BigDecimal> within(String text) {
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher matcher = WITHIN.matcher(text);
    while (matcher.find()) {
      parse(matcher.group().replace(",", "")).ifPresent(numbers::add);
    }
    return numbers;
  }
}
