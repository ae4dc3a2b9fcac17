package io.ouroboros.agents.goal;

import java.time.Duration;

/// How much may be spent on a goal.
///
/// @param evaluations program evaluations on the goal's rows, at least 1: the deterministic limit
/// @param time wall-clock limit of the search, positive
public record Budget(long evaluations, Duration time) {
  /// @throws IllegalArgumentException when a limit is not positive
  public Budget {
    if (evaluations < 1) {
      throw new IllegalArgumentException(
          "The budget (%d) must be at least 1 evaluation.".formatted(evaluations));
    }
    if (!time.isPositive()) {
      throw new IllegalArgumentException("The time limit (%s) must be positive.".formatted(time));
    }
  }
}
