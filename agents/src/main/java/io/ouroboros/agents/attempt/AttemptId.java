package io.ouroboros.agents.attempt;

import io.ouroboros.agents.goal.GoalId;

/// Names an attempt: the same search on the same rows keeps its name when it is delivered again.
///
/// @param number the goal's attempts are counted from 1
public record AttemptId(GoalId goal, int number) {
  @Override
  public String toString() {
    return goal + "#" + number;
  }
}
