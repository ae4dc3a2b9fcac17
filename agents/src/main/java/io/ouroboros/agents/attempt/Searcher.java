package io.ouroboros.agents.attempt;

import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.guide.Guide;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Runs the search of an attempt, and says how it ended even when it throws.
///
/// @param cancelled asked often; once true the search ends within 50 ms
/// @param nanoTime a clock like [System#nanoTime]
public record Searcher(BooleanSupplier cancelled, LongSupplier nanoTime) {
  /// The outcome of an attempt under a guide.
  public Outcome search(Attempt attempt, Guide guide) {
    long startNanos = nanoTime.getAsLong();
    try {
      SearchResult result =
          Search.run(attempt.task(), guide, attempt.budget(), cancelled, nanoTime);
      return new Outcome.Searched(attempt, effort(guide, result.evaluations(), startNanos), result);
    } catch (RuntimeException | Error defect) {
      return new Outcome.Broken(attempt, effort(guide, 0, startNanos), defect.toString());
    }
  }

  private Effort effort(Guide guide, long evaluations, long startNanos) {
    Duration time = Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    return new Effort(guide.generation(), evaluations, time);
  }
}
