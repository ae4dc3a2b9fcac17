package io.ouroboros.agents.goal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Names a goal for good; derived from the client's key, so that a repeated submission is the same
/// goal.
///
/// @param value 1 to 128 characters of letters, digits, `.`, `_` and `-`
public record GoalId(String value) {
  private static final int MAX_READABLE = 40;

  /// @throws IllegalArgumentException when the value breaks the limits above
  public GoalId {
    if (!value.matches("[A-Za-z0-9._-]{1,128}")) {
      throw new IllegalArgumentException(
          "The goal id (%s) must be 1 to 128 letters, digits, '.', '_' or '-'.".formatted(value));
    }
  }

  /// The id of whatever a client calls by this key: equal keys give equal ids.
  ///
  /// @param key any text
  public static GoalId ofKey(String key) {
    return readable(key, ContentDigest.of(key.getBytes(StandardCharsets.UTF_8)));
  }

  /// A readable start made of a name, then 16 hexadecimal digits of a digest.
  static GoalId readable(String name, ContentDigest digest) {
    String start =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    int from = Math.max(0, start.length() - MAX_READABLE);
    String tail = start.substring(from).replaceAll("^-", "");
    return new GoalId((tail.isEmpty() ? "goal" : tail) + "-" + digest.hexadecimal(16));
  }

  @Override
  public String toString() {
    return value;
  }
}
