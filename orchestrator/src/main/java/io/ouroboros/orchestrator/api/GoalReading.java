package io.ouroboros.orchestrator.api;

import io.ouroboros.agents.goal.Goal;

/// What came of reading a submitted goal.
sealed interface GoalReading {
  /// The goal is sound.
  record Sound(Goal goal) implements GoalReading {}

  /// A field breaks its rule.
  record Unsound(FieldProblem problem) implements GoalReading {}
}
