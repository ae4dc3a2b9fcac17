package io.ouroboros.agents.attempt.search;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param candidates the best first, by their [Merit]; no two that agree on every row of the task's
///   other inputs, or no two equal ones where it has none
/// @param evaluations what was spent in all
/// @param stop why it stopped
/// @param guided whether goal-specific costs took effect before it stopped
/// @param counts how often each thing was counted; 0 for what is not there
public record SearchResult(
    List<Candidate> candidates,
    long evaluations,
    Stop stop,
    boolean guided,
    Map<Counted, Long> counts) {
  public SearchResult {
    candidates = List.copyOf(candidates);
    counts = Map.copyOf(counts);
  }

  /// How many terms were not built on because the search's memory was full.
  public long dropped() {
    return counts.getOrDefault(Counted.NO_ROOM_FOR_VALUE, 0L)
        + counts.getOrDefault(Counted.NO_ROOM_FOR_TERM, 0L);
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
