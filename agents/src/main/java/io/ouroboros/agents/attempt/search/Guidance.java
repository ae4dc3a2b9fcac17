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

/// The moments at which a search takes advice that is made for its goal, counted in evaluations.
/// Easy goals are solved before the first one, and never ask. The search waits for advice, within a
/// limit for all moments together; what is late then takes effect at the next one. A guide that has
/// nothing to say is not asked again.
final class Guidance {
  /// The evaluations after which a search asks for the first time.
  static final long ASKS_AT = 512;

  /// How many times as many evaluations lie before the next moment.
  static final int NEXT_AFTER = 8;

  private static final int LONGEST_WAIT_MILLIS = 2_000;
  private static final int LOOK_EVERY_MILLIS = 10;

  private final Guide guide;
  private final List<Example> shown;
  private final Meter meter;
  private Optional<CompletableFuture<Optional<CostTable>>> answer = Optional.empty();
  private long nextAt = ASKS_AT;
  private int waitedMillis;
  private boolean open = true;
  private boolean took;

  Guidance(Guide guide, List<Example> shown, Meter meter) {
    this.guide = guide;
    this.shown = shown;
    this.meter = meter;
  }

  /// Whether it is time to ask.
  boolean isDue() {
    return open && meter.spent() >= nextAt;
  }

  /// Whether further advice may come.
  boolean isOpen() {
    return open;
  }

  /// Whether advice was taken.
  boolean took() {
    return took;
  }

  /// Asks, and waits within a limit as long as the search may go on. A guide that fails counts as
  /// one that has nothing to say.
  Optional<CostTable> await() {
    nextAt *= NEXT_AFTER;
    CompletableFuture<Optional<CostTable>> asked = answer.orElseGet(this::ask);
    answer = Optional.of(asked);
    while (asked.isDone() || waitedMillis < LONGEST_WAIT_MILLIS) {
      meter.look();
      if (!meter.mayGoOn()) {
        return Optional.empty();
      }
      try {
        return taken(asked.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException notYet) {
        waitedMillis += LOOK_EVERY_MILLIS;
      } catch (ExecutionException failed) {
        return taken(Optional.empty());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        meter.interrupt(SearchResult.Stop.CANCELLED);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private CompletableFuture<Optional<CostTable>> ask() {
    return (took ? guide.furtherCosts(shown, meter.spent()) : guide.costs(shown))
        .toCompletableFuture();
  }

  private Optional<CostTable> taken(Optional<CostTable> table) {
    answer = Optional.empty();
    open = table.isPresent();
    took |= open;
    return table;
  }
}
