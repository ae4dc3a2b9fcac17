package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.guide.GenerationId;
import java.time.Duration;
import java.util.Optional;

/// What a goal's ended attempts took together.
///
/// @param attempts how many ended
/// @param time on workers; waiting in a queue costs nothing
/// @param dropped how many terms were not built on because a search's memory was full
/// @param lastGeneration what guided the last one
public record Spent(
    int attempts,
    long evaluations,
    Duration time,
    long dropped,
    Optional<GenerationId> lastGeneration) {
  static final Spent NOTHING = new Spent(0, 0, Duration.ZERO, 0, Optional.empty());

  /// With one more attempt.
  Spent and(Effort effort) {
    return new Spent(
        attempts + 1,
        evaluations + effort.evaluations(),
        time.plus(effort.time()),
        dropped + effort.dropped(),
        Optional.of(effort.generation()));
  }

  /// Whether another attempt may start.
  boolean leavesSomeOf(Budget budget) {
    return evaluations < budget.evaluations() && time.compareTo(budget.time()) < 0;
  }
}
