package io.ouroboros.agents.attempt;

import io.ouroboros.agents.attempt.search.SearchResult;

/// What a worker hands to the critic.
public sealed interface Outcome {
  /// The attempt that came to this.
  Attempt attempt();

  /// What it took.
  Effort effort();

  /// The search ran to its end.
  record Searched(Attempt attempt, Effort effort, SearchResult result) implements Outcome {}

  /// The search threw.
  ///
  /// @param reason what it threw, for people
  record Broken(Attempt attempt, Effort effort, String reason) implements Outcome {}
}
