package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.language.Term;

/// What programs for a task cost by a table: as much as a search for the task would say.
public final class Pricing {
  private final Problem problem;

  /// @param table of the task's domain
  public Pricing(SearchTask task, CostTable table) {
    problem = Problem.of(task, table, new Room(SearchMemory.usual()));
  }

  /// The cost of a program in bits.
  public double bits(Term program) {
    return Costs.bits(problem.steps(program, problem.priorCosts()));
  }
}
