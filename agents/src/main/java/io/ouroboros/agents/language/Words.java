package io.ouroboros.agents.language;

import java.util.ArrayList;
import java.util.List;

/// Texts as words: longest runs without whitespace.
final class Words {
  private Words() {}

  /// A walk over the words.
  static Tokens in(String text) {
    return Tokens.without(text, CharClass.SPACE);
  }

  static List<String> split(String text) {
    List<String> all = new ArrayList<>();
    Tokens words = in(text);
    while (words.next()) {
      all.add(Span.in(text, words.span()));
    }
    return all;
  }

  /// The text without whitespace at its ends.
  static long trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && CharClass.isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && CharClass.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return Span.of(start, end);
  }

  /// The first code point of each word, each followed by `mark`.
  static String initials(String text, String mark) {
    StringBuilder result = new StringBuilder();
    for (String word : split(text)) {
      result.appendCodePoint(word.codePointAt(0)).append(mark);
      if (result.length() > Texts.LONGEST) {
        break;
      }
    }
    return result.toString();
  }
}
