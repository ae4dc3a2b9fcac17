package io.ouroboros.agents.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A text as its tokens, runs of letters or of digits, and what stands around them.
///
/// @param tokens in their order
/// @param gaps one more than tokens: before the first, between two, and after the last; any may be
///   empty
record Tokenized(List<String> tokens, List<String> gaps) {
  static Tokenized of(String text) {
    List<String> tokens = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    int gap = 0;
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        gaps.add(text.substring(gap, at));
        tokens.add(text.substring(at, end));
        gap = end;
      }
      at = Math.max(end, at + 1);
    }
    gaps.add(text.substring(gap));
    return new Tokenized(tokens, gaps);
  }

  /// The end of the token that begins at a place; that place where none does.
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end > start) {
      return end;
    }
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Whether the text is one token.
  boolean isOne() {
    return tokens.size() == 1 && gaps.get(0).isEmpty() && gaps.get(1).isEmpty();
  }

  /// The text with other tokens.
  String with(UnaryOperator<String> other) {
    return with(tokens.stream().map(other).toList());
  }

  /// The text with other tokens.
  ///
  /// @param others as many
  String with(List<String> others) {
    StringBuilder text = new StringBuilder(gaps.getFirst());
    for (int token = 0; token < others.size(); token++) {
      text.append(others.get(token)).append(gaps.get(token + 1));
    }
    return text.toString();
  }
}
