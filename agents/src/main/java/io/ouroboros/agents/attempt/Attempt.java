package io.ouroboros.agents.attempt;

import io.ouroboros.agents.attempt.search.SearchTask;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.plan.Plan;

/// One worker's bounded search for one goal.
///
/// @param budget what is left of the goal's own
public record Attempt(AttemptId id, Goal goal, Plan plan, Budget budget) {
  /// What the search is told: never a withheld row.
  public SearchTask task() {
    return new SearchTask(
        goal.signature(),
        plan.shownOf(goal),
        goal.unfilled(),
        goal.grammar(),
        plan.wanted(),
        plan.seed());
  }
}
