package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.guide.Guide;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Searches for programs by examples: bottom-up by contextual cost with observational equivalence,
/// joined pieces and conditionals by deduction. Pure: the same task, guide and budget give the same
/// result, unless the deadline, a cancel or a late guide interferes.
public final class Search {
  private Search() {}

  /// Runs a search in the calling thread, with the usual memory.
  ///
  /// @param cancelled asked every few evaluations; the search stops soon after it says yes
  /// @param nanoTime a monotonic clock
  public static SearchResult run(
      SearchTask task,
      Guide guide,
      Budget budget,
      BooleanSupplier cancelled,
      LongSupplier nanoTime) {
    return run(task, guide, new Limits(budget, SearchMemory.usual()), cancelled, nanoTime);
  }

  /// Runs a search in the calling thread.
  ///
  /// @param cancelled asked every few evaluations; the search stops soon after it says yes
  /// @param nanoTime a monotonic clock
  public static SearchResult run(
      SearchTask task,
      Guide guide,
      Limits limits,
      BooleanSupplier cancelled,
      LongSupplier nanoTime) {
    Meter meter = new Meter(limits.budget(), cancelled, nanoTime);
    return new SearchRun(task, guide, meter, limits.memory()).result();
  }

  /// What a search may spend and take.
  public record Limits(Budget budget, SearchMemory memory) {}
}
