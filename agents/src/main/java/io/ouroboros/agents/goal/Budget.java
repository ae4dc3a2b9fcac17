package io.ouroboros.agents.goal;

import java.time.Duration;

/// How much may be spent on a goal.
///
/// @param evaluations program evaluations on the goal's rows, at least 1: the deterministic limit
/// @param time wall-clock limit of the search, positive and at most [#LONGEST]
public record Budget(long evaluations, Duration time) {
  /// The longest time that may be asked for.
  public static final Duration LONGEST = Duration.ofDays(365);

  /// @throws IllegalArgumentException when a limit is out of its range
  public Budget {
    if (evaluations < 1) {
      throw new IllegalArgumentException(
          "The budget (%d) must be at least 1 evaluation.".formatted(evaluations));
    }
    if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The time limit (%s) must be positive and at most %s.".formatted(time, LONGEST));
    }
  }
}
