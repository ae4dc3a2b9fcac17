package io.ouroboros.agents.language;

import java.util.ArrayList;
import java.util.List;

/// Texts as words: longest runs without whitespace.
final class Words {
  private Words() {}

  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || CharClass.isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /// The text without whitespace at its ends.
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && CharClass.isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && CharClass.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
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
