package io.ouroboros.agents.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// String literals of SMT-LIB 2.6: a quote is written twice, and a code point outside printable
/// ASCII as a backslash, `u` and its hexadecimal number in braces. Escapes have at most five
/// digits, so a code point of six stands as it is.
final class TextLiteral {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u(?:\\{([0-9a-fA-F]{1,5})}|([0-9a-fA-F]{4}))");

  private static final int LAST_ESCAPED = 0xFFFFF;

  private TextLiteral() {}

  /// The literal of a text, quotes included. A backslash is escaped too where it would otherwise
  /// begin an escape.
  static String print(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(literal, c));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, int codePoint) {
    if (codePoint == '"') {
      literal.append("\"\"");
    } else if (codePoint <= LAST_ESCAPED
        && (codePoint < ' ' || codePoint > '~' || codePoint == '\\')) {
      literal.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    } else {
      literal.appendCodePoint(codePoint);
    }
  }

  /// The text that the inside of a literal stands for. An escape of a surrogate or beyond Unicode
  /// stays as it is written.
  static String resolve(String inside) {
    Matcher escapes = ESCAPE.matcher(inside.replace("\"\"", "\""));
    return escapes.replaceAll(escape -> {
      String digits = escape.group(1) != null ? escape.group(1) : escape.group(2);
      int codePoint = Integer.parseInt(digits, 16);
      boolean valid =
          Character.isValidCodePoint(codePoint)
              && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
      return Matcher.quoteReplacement(valid ? Character.toString(codePoint) : escape.group());
    });
  }
}
