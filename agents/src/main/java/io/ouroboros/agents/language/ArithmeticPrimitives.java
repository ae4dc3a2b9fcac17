package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Declare.text;
import static io.ouroboros.agents.language.Declare.truth;
import static io.ouroboros.agents.language.Type.INT;
import static io.ouroboros.agents.language.Type.TEXT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;

/// What people calculate with decimal numbers that are written as texts (see [Decimals]). What is
/// computed of anything but numbers is the empty text, and compares with nothing.
final class ArithmeticPrimitives {
  private ArithmeticPrimitives() {}

  static List<Primitive> all() {
    return List.of(
        shaped("number", a -> number(a.text(0), a.integer(1)), INT),
        text("num.+", a -> Decimals.compute(a.text(0), a.text(1), BigDecimal::add), TEXT, TEXT),
        text(
            "num.-", a -> Decimals.compute(a.text(0), a.text(1), BigDecimal::subtract), TEXT, TEXT),
        text("num.*", a -> Decimals.compute(a.text(0), a.text(1), Decimals::product), TEXT, TEXT),
        text("num./", a -> Decimals.divide(a.text(0), a.text(1)), TEXT, TEXT),
        text("num.mod", a -> Decimals.modulo(a.text(0), a.text(1)), TEXT, TEXT),
        truth("num.<", a -> less(a.text(0), a.text(1)), TEXT, TEXT),
        shaped("floor", a -> whole(a.text(0), RoundingMode.FLOOR)),
        shaped("ceiling", a -> whole(a.text(0), RoundingMode.CEILING)),
        shaped("numbers.sum", a -> fold(a.text(0), BigDecimal::add)),
        shaped("numbers.mean", a -> mean(Decimals.within(a.text(0)))),
        shaped("numbers.max", a -> fold(a.text(0), BigDecimal::max)),
        shaped("numbers.min", a -> fold(a.text(0), BigDecimal::min)));
  }

  /// The nth number within a text (from 0; from the end when negative), without marks of grouping.
  private static String number(String text, long nth) {
    List<BigDecimal> numbers = Decimals.within(text);
    int index = Texts.nth(nth, numbers.size());
    return index < 0 ? "" : Decimals.print(numbers.get(index));
  }

  private static boolean less(String left, String right) {
    return Decimals.parse(left)
        .flatMap(a -> Decimals.parse(right).map(b -> a.compareTo(b) < 0))
        .orElse(false);
  }

  private static String whole(String text, RoundingMode mode) {
    return Decimals.parse(text).map(number -> Decimals.print(number.setScale(0, mode))).orElse("");
  }

  /// What is made of all numbers within a text, one after the other; empty when there are none.
  private static String fold(String text, BinaryOperator<BigDecimal> operator) {
    return Decimals.within(text).stream().reduce(operator).map(Decimals::print).orElse("");
  }

  private static String mean(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(BigDecimal::add)
        .map(sum -> Decimals.print(Decimals.quotient(sum, BigDecimal.valueOf(numbers.size()))))
        .orElse("");
  }
}
