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

/// The moments at which a search takes advice that is made for its goal, counted in evaluations. It
/// asks a while before the first one, and goes on meanwhile: only where the answer has not come by
/// then does it wait, within a limit for all moments together; what is late takes effect at the
/// next one. A search that ends before it asks never does, and a guide that has nothing to say is
/// not asked again.
final class Guidance {
  /// The evaluations after which a search asks for the first time.
  private static final long ASKS_AT = 64;

  /// The evaluations after which the first advice takes effect.
  static final long TAKES_AT = 512;

  /// How many times as many evaluations lie before the next moment.
  private static final int NEXT_AFTER = 8;

  private static final int LONGEST_WAIT_MILLIS = 2_000;
  private static final int LOOK_EVERY_MILLIS = 10;

  private final Guide guide;
  private final List<Example> shown;
  private final Meter meter;
  private Optional<CompletableFuture<Optional<CostTable>>> answer = Optional.empty();
  private long asksAt = ASKS_AT;
  private long nextAt = TAKES_AT;
  private int waitedMillis;
  private boolean open = true;
  private boolean took;

  Guidance(Guide guide, List<Example> shown, Meter meter) {
    this.guide = guide;
    this.shown = shown;
    this.meter = meter;
  }

  /// Asks for the first time once it is worth while: not where half of what may be spent, which is
  /// left for another attempt, is less than lies before the first moment.
  void lookAhead() {
    if (meter.spent() >= asksAt) {
      asksAt = Long.MAX_VALUE;
      if (meter.most() / 2 >= TAKES_AT) {
        answer = Optional.of(ask());
      }
    }
  }

  /// Whether it is time to take advice.
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

  /// Asks unless that was done, and waits within a limit as long as the search may go on. A guide
  /// that fails counts as one that has nothing to say.
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

  /// Wants no more; what was asked and not begun is dropped.
  void end() {
    open = false;
    answer.ifPresent(asked -> asked.cancel(false));
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
