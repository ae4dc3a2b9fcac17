package io.ouroboros.agents.goal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names a goal for good; derived from the client's key, so that a repeated submission is the same
/// goal.
///
/// @param value 1 to 128 characters of letters, digits, `.`, `_` and `-`
public record GoalId(String value) {
  private static final int MAX_READABLE = 40;
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{1,128}");
  private static final Pattern UNREADABLE = Pattern.compile("[^a-z0-9]+");
  private static final Pattern HYPHEN_AT_AN_END = Pattern.compile("^-|-$");
  private static final Pattern HYPHEN_AT_THE_START = Pattern.compile("^-");

  /// @throws IllegalArgumentException when the value breaks the limits above
  public GoalId {
    if (!SOUND.matcher(value).matches()) {
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
    String words = UNREADABLE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String start = HYPHEN_AT_AN_END.matcher(words).replaceAll("");
    int from = Math.max(0, start.length() - MAX_READABLE);
    String tail = HYPHEN_AT_THE_START.matcher(start.substring(from)).replaceAll("");
    return new GoalId((tail.isEmpty() ? "goal" : tail) + "-" + digest.hexadecimal(16));
  }

  @Override
  public String toString() {
    return value;
  }
}
