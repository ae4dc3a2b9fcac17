package io.ouroboros.learner.families;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A way to make one cell of several answers.
enum Joint {
  /// The first three characters of each, in capitals.
  KEY("-") {
    @Override
    String part(String answer) {
      return answer.substring(0, Math.min(3, answer.length())).toUpperCase(Locale.ROOT);
    }
  },
  /// Each as it is.
  LINE(" | ") {
    @Override
    String part(String answer) {
      return answer;
    }
  },
  /// Each in capitals and in brackets.
  TAGS(" ") {
    @Override
    String part(String answer) {
      return "[" + answer.toUpperCase(Locale.ROOT) + "]";
    }
  },
  /// Each filled up with dots to a fixed width.
  LEADERS("") {
    @Override
    String part(String answer) {
      return answer + ".".repeat(Math.max(0, WIDTH - answer.length()));
    }
  },
  /// Each without its first character, in small letters.
  TAILS("/") {
    @Override
    String part(String answer) {
      return answer.substring(1).toLowerCase(Locale.ROOT);
    }
  };

  private static final int WIDTH = 14;

  private final String mark;

  Joint(String mark) {
    this.mark = mark;
  }

  abstract String part(String answer);

  String join(List<String> answers) {
    return answers.stream().map(this::part).collect(Collectors.joining(mark));
  }
}
