package io.ouroboros.agents.attempt;

import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.guide.Guide;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Runs the search of an attempt, and says how it ended even when it throws.
///
/// @param memory what a search may take
/// @param cancelled asked often; once true the search ends within 50 ms
/// @param nanoTime a clock like [System#nanoTime]
public record Searcher(SearchMemory memory, BooleanSupplier cancelled, LongSupplier nanoTime) {
  /// The outcome of an attempt under a guide.
  public Outcome search(Attempt attempt, Guide guide) {
    long startNanos = nanoTime.getAsLong();
    try {
      SearchResult result =
          Search.run(
              attempt.task(),
              guide,
              new Search.Limits(attempt.budget(), memory),
              cancelled,
              nanoTime);
      Effort effort = effort(guide, startNanos, result.evaluations(), result.dropped());
      return new Outcome.Searched(attempt, effort, result);
    } catch (RuntimeException | Error defect) {
      return new Outcome.Broken(attempt, effort(guide, startNanos, 0, 0), defect.toString());
    }
  }

  private Effort effort(Guide guide, long startNanos, long evaluations, long dropped) {
    Duration time = Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    return new Effort(guide.generation(), evaluations, time, dropped);
  }
}
