package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.integer;
import static io.ouroboros.agents.language.Declare.part;
import static io.ouroboros.agents.language.Declare.text;
import static io.ouroboros.agents.language.Declare.truth;
import static io.ouroboros.agents.language.Type.BOOL;
import static io.ouroboros.agents.language.Type.INT;
import static io.ouroboros.agents.language.Type.TEXT;

import java.util.List;

/// The operators of SMT-LIB's theory of strings, integers and truth values [1], under their names
/// there. SMT-LIB overloads `ite`, `=` and `-`; here each type has its own name. Integers are
/// bounded: a result beyond 64 bits stays at the nearest end.
/* [1] The SMT-LIB Standard, version 2.6, theory "Unicode Strings", smt-lib.org */
final class SmtPrimitives {
  private SmtPrimitives() {}

  static List<Primitive> all() {
    return List.of(
        text("str.++", a -> a.text(0).concat(a.text(1)), TEXT, TEXT),
        part("str.at", a -> at(a.text(0), a.integer(1)), TEXT, INT),
        part("str.substr", a -> substring(a.text(0), a.integer(1), a.integer(2)), TEXT, INT, INT),
        text("str.replace", a -> replace(a.text(0), a.text(1), a.text(2)), TEXT, TEXT, TEXT),
        text(
            "str.replace_all",
            a -> Texts.replaceAll(a.text(0), a.text(1), a.text(2)),
            TEXT,
            TEXT,
            TEXT),
        text("str.from_int", a -> a.integer(0) < 0 ? "" : Long.toString(a.integer(0)), INT),
        text("ite", a -> a.truth(0) ? a.text(1) : a.text(2), BOOL, TEXT, TEXT),
        integer("str.len", a -> Texts.length(a.text(0)), TEXT),
        integer("str.to_int", a -> parse(a.text(0)), TEXT),
        integer(
            "str.indexof", a -> Texts.indexOf(a.text(0), a.text(1), a.integer(2)), TEXT, TEXT, INT),
        integer("+", a -> add(a.integer(0), a.integer(1)), INT, INT),
        integer("-", a -> subtract(a.integer(0), a.integer(1)), INT, INT),
        integer("*", a -> multiply(a.integer(0), a.integer(1)), INT, INT),
        integer("int.ite", a -> a.truth(0) ? a.integer(1) : a.integer(2), BOOL, INT, INT),
        truth("str.=", a -> a.text(0).equals(a.text(1)), TEXT, TEXT),
        truth("str.prefixof", a -> a.text(1).startsWith(a.text(0)), TEXT, TEXT),
        truth("str.suffixof", a -> a.text(1).endsWith(a.text(0)), TEXT, TEXT),
        truth("str.contains", a -> a.text(0).contains(a.text(1)), TEXT, TEXT),
        truth("=", a -> a.integer(0) == a.integer(1), INT, INT),
        truth("<", a -> a.integer(0) < a.integer(1), INT, INT),
        truth("<=", a -> a.integer(0) <= a.integer(1), INT, INT),
        truth(">", a -> a.integer(0) > a.integer(1), INT, INT),
        truth(">=", a -> a.integer(0) >= a.integer(1), INT, INT),
        truth("bool.=", a -> a.truth(0) == a.truth(1), BOOL, BOOL),
        truth("not", a -> !a.truth(0), BOOL),
        truth("and", a -> a.truth(0) && a.truth(1), BOOL, BOOL),
        truth("or", a -> a.truth(0) || a.truth(1), BOOL, BOOL),
        truth("bool.ite", a -> a.truth(0) ? a.truth(1) : a.truth(2), BOOL, BOOL, BOOL));
  }

  private static long at(String text, long index) {
    return index < 0 || index >= text.length() ? Span.EMPTY : Texts.slice(text, index, index + 1);
  }

  private static long substring(String text, long start, long length) {
    if (start < 0 || length <= 0 || start >= text.length()) {
      return Span.EMPTY;
    }
    return Texts.slice(text, start, add(start, length));
  }

  private static String replace(String text, String pattern, String replacement) {
    int found = text.indexOf(pattern);
    return found < 0
        ? text
        : text.substring(0, found) + replacement + text.substring(found + pattern.length());
  }

  /// The number that only digits spell; -1 for any other text.
  private static long parse(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = add(multiply(number, 10), c - '0');
    }
    return number;
  }

  private static long add(long left, long right) {
    long sum = left + right;
    boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
    return overflow ? nearestEnd(left < 0) : sum;
  }

  private static long subtract(long left, long right) {
    long difference = left - right;
    boolean overflow = ((left ^ right) & (left ^ difference)) < 0;
    return overflow ? nearestEnd(left < 0) : difference;
  }

  private static long multiply(long left, long right) {
    long high = Math.multiplyHigh(left, right);
    long low = left * right;
    boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
    return fits ? low : nearestEnd((left < 0) != (right < 0));
  }

  private static long nearestEnd(boolean negative) {
    return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
