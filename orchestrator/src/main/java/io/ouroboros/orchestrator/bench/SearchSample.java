package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.attempt.search.SearchResult;

/// What one search took.
///
/// @param cpuNanos the time that its thread spent on a processor
record SearchSample(SearchResult result, long cpuNanos) {
  /// Whether the search spent all evaluations that it was given.
  boolean exhausted() {
    return result.stop() == SearchResult.Stop.BUDGET;
  }
}
