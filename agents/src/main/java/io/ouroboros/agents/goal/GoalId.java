package io.ouroboros.agents.goal;

/// Names a goal for good; derived from the client's key, so that a repeated submission is the same
/// goal.
///
/// @param value 1 to 128 characters of letters, digits, `.`, `_` and `-`
public record GoalId(String value) {
  /// @throws IllegalArgumentException when the value breaks the limits above
  public GoalId {
    if (!value.matches("[A-Za-z0-9._-]{1,128}")) {
      throw new IllegalArgumentException(
          "The goal id (%s) must be 1 to 128 letters, digits, '.', '_' or '-'.".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
