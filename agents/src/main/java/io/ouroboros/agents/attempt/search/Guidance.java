package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one moment at which a search takes advice that is made for its goal. Easy goals are solved
/// before it, and never ask.
final class Guidance {
  /// The evaluations after which a search asks.
  static final long ASKS_AT = 512;

  private static final int LONGEST_WAIT_MILLIS = 2_000;
  private static final int LOOK_EVERY_MILLIS = 10;

  private final Guide guide;
  private final List<Example> shown;
  private final Meter meter;
  private boolean asked;
  private boolean took;

  Guidance(Guide guide, List<Example> shown, Meter meter) {
    this.guide = guide;
    this.shown = shown;
    this.meter = meter;
  }

  /// Whether it is time to ask.
  boolean isDue() {
    return !asked && meter.spent() >= ASKS_AT;
  }

  /// Whether advice was taken.
  boolean took() {
    return took;
  }

  /// Asks, and waits within a limit as long as the search may go on. A guide that is late, or
  /// fails, counts as one without advice.
  Optional<CostTable> await() {
    asked = true;
    CompletableFuture<Optional<CostTable>> answer = guide.costs(shown).toCompletableFuture();
    for (int waited = 0; waited < LONGEST_WAIT_MILLIS; waited += LOOK_EVERY_MILLIS) {
      meter.look();
      if (!meter.mayGoOn()) {
        return Optional.empty();
      }
      try {
        Optional<CostTable> table = answer.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        took = table.isPresent();
        return table;
      } catch (TimeoutException notYet) {
        // Looks at the meter again and goes on waiting.
      } catch (ExecutionException failed) {
        return Optional.empty();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        meter.interrupt(SearchResult.Stop.CANCELLED);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
