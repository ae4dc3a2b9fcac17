package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Budget;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Counts evaluations, and knows when a search has to stop. The clock and the wish to cancel are
/// looked at every few evaluations.
final class Meter {
  private static final int LOOK_EVERY = 32;

  private final long most;
  private final long deadlineNanos;
  private final BooleanSupplier cancelled;
  private final LongSupplier nanoTime;
  private long spent;
  private int sinceLook;
  private Optional<SearchResult.Stop> stop = Optional.empty();

  Meter(Budget budget, BooleanSupplier cancelled, LongSupplier nanoTime) {
    this.most = budget.evaluations();
    this.cancelled = cancelled;
    this.nanoTime = nanoTime;
    this.deadlineNanos = nanoTime.getAsLong() + budget.time().toNanos();
  }

  /// How many evaluations are spent.
  long spent() {
    return spent;
  }

  /// Spends one evaluation if it may.
  ///
  /// @return false when the search has to stop; nothing is spent then
  boolean spend() {
    if (stop.isEmpty() && spent == most) {
      stop = Optional.of(SearchResult.Stop.BUDGET);
    }
    if (!mayGoOn()) {
      return false;
    }
    spent++;
    return true;
  }

  /// Whether the search may go on; to be asked in every loop that spends nothing.
  boolean mayGoOn() {
    if (++sinceLook >= LOOK_EVERY) {
      look();
    }
    return stop.isEmpty();
  }

  /// Looks at the clock and the wish to cancel now.
  void look() {
    sinceLook = 0;
    if (stop.isEmpty() && cancelled.getAsBoolean()) {
      stop = Optional.of(SearchResult.Stop.CANCELLED);
    } else if (stop.isEmpty() && nanoTime.getAsLong() - deadlineNanos >= 0) {
      stop = Optional.of(SearchResult.Stop.DEADLINE);
    }
  }

  /// Ends the search for a reason of its own.
  void end(SearchResult.Stop reason) {
    if (stop.isEmpty()) {
      stop = Optional.of(reason);
    }
  }

  /// Why the search has to stop, when it has to.
  Optional<SearchResult.Stop> stop() {
    return stop;
  }
}
