package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import java.time.Duration;

/// Turns what a person allows for a goal into a budget, or says which option makes no sense.
final class BudgetOptions {
  private BudgetOptions() {}

  static Budget budget(String evaluationsOption, long evaluations, String timeOption, Duration time)
      throws BadInput {
    if (evaluations < 1) {
      throw new BadInput(
          evaluationsOption,
          "The budget (%d) must be at least 1 evaluation.".formatted(evaluations));
    }
    if (!time.isPositive()) {
      throw new BadInput(
          timeOption, "The time limit (%s s) must be positive.".formatted(time.toSeconds()));
    }
    return new Budget(evaluations, time);
  }
}
