package io.ouroboros.agents.language;

import java.util.Map;
import java.util.Optional;

/// A way in which an operator's result is like its argument: both have the same key, and the key of
/// joined texts is their joined keys. So what stands under the operator can be sought piece by
/// piece in the keys of its results, although the operator has no inverse. Letters that change case
/// into several ones are unlike.
public enum Likeness {
  /// The same but for case.
  CASE {
    @Override
    public String key(String text) {
      StringBuilder key = new StringBuilder(text.length());
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(text.codePointAt(at))));
      }
      return key.toString();
    }
  },
  /// The same but for whitespace.
  SPACE {
    @Override
    public String key(String text) {
      StringBuilder key = new StringBuilder(text.length());
      for (int at = 0; at < text.length(); at++) {
        if (!CharClass.isSpace(text.charAt(at))) {
          key.append(text.charAt(at));
        }
      }
      return key.toString();
    }
  };

  private static final Map<String, Likeness> OF_OPERATORS =
      Map.of(
          "lower", CASE,
          "upper", CASE,
          "capitalize", CASE,
          "title", CASE,
          "swapcase", CASE,
          "trim", SPACE,
          "squeeze", SPACE,
          "drop.space", SPACE);

  /// What texts that are alike have in common.
  public abstract String key(String text);

  /// How the results of a primitive of one text are like their arguments; empty when they are not.
  public static Optional<Likeness> of(Primitive primitive) {
    return Optional.ofNullable(OF_OPERATORS.get(primitive.name()));
  }
}
