package io.ouroboros.agents.language;

import java.util.Locale;

/// Changes of case, by the rules of Unicode and of no language in particular.
final class Cases {
  private Cases() {}

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// The first code point in upper case, the rest in lower case.
  static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return upper(text.substring(0, first)) + lower(text.substring(first));
  }

  /// Each letter that follows no letter in upper case, every other letter in lower case.
  static String title(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      result.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inside = Character.isLetter(c);
      i += Character.charCount(c);
    }
    return result.toString();
  }

  static String swap(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean upper = Character.isUpperCase(c);
      result.appendCodePoint(upper ? Character.toLowerCase(c) : Character.toUpperCase(c));
      i += Character.charCount(c);
    }
    return result.toString();
  }
}
