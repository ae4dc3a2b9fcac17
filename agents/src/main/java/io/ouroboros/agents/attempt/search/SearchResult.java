package io.ouroboros.agents.attempt.search;

import java.util.List;

/// What a search found.
///
/// @param candidates in the order of their cost, cheapest first; no two that agree on every row of
///   the task's other inputs, or no two equal ones where it has none
/// @param evaluations what was spent in all
/// @param stop why it stopped
/// @param guided whether goal-specific costs took effect before it stopped
/// @param dropped how many terms were not built on because the search's memory was full
public record SearchResult(
    List<Candidate> candidates, long evaluations, Stop stop, boolean guided, long dropped) {
  public SearchResult {
    candidates = List.copyOf(candidates);
  }

  /// Why a search stopped.
  public enum Stop {
    /// As many candidates as wanted.
    FOUND,
    /// The evaluations are spent.
    BUDGET,
    /// No program is left to try, but for what was dropped.
    SPACE,
    /// The deadline passed.
    DEADLINE,
    /// Somebody asked for it.
    CANCELLED
  }
}
