package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Budget;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Counts evaluations, and knows when a search has to stop. The clock and the wish to cancel are
/// looked at each time that some work is done, in units of a character read: often enough for
/// milliseconds, however long the rows are.
final class Meter {
  private static final int LOOK_AFTER = 1 << 16;

  /// What an evaluation, or a turn of a loop, counts at the least: a look every 32 of them.
  private static final int USUAL_WORK = LOOK_AFTER / 32;

  private final long most;
  private final long deadlineNanos;
  private final BooleanSupplier cancelled;
  private final LongSupplier nanoTime;
  private final Tally tally = new Tally();
  private long spent;
  private long work;
  private boolean interrupted;
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

  /// How many evaluations may be spent in all.
  long most() {
    return most;
  }

  /// Spends one evaluation if it may.
  ///
  /// @param kind what is evaluated
  /// @return false when the search has to stop; nothing is spent then
  boolean spend(Counted kind) {
    if (stop.isEmpty() && spent == most) {
      stop = Optional.of(SearchResult.Stop.BUDGET);
    }
    if (!mayGoOn()) {
      return false;
    }
    spent++;
    tally.count(kind);
    return true;
  }

  /// Counts what spends nothing.
  void count(Counted what) {
    tally.count(what);
  }

  /// How often everything was counted.
  Map<Counted, Long> counts() {
    return tally.counts();
  }

  /// Whether the search may go on; to be asked in every loop that spends nothing.
  boolean mayGoOn() {
    work(USUAL_WORK);
    return stop.isEmpty();
  }

  /// Does some work of what may be finished when the evaluations are spent, but not after a cancel
  /// or the deadline.
  ///
  /// @param units not negative
  /// @return false when it must not be finished
  boolean work(int units) {
    work += units;
    if (work >= LOOK_AFTER) {
      look();
    }
    return !interrupted;
  }

  /// Does the work of one turn of a loop, as [#work(int)].
  boolean work() {
    return work(USUAL_WORK);
  }

  /// Whether what was begun may be finished: not after a cancel or the deadline.
  boolean mayFinish() {
    return !interrupted;
  }

  /// Looks at the clock and the wish to cancel now.
  void look() {
    work = 0;
    if (!interrupted && cancelled.getAsBoolean()) {
      interrupt(SearchResult.Stop.CANCELLED);
    } else if (!interrupted && nanoTime.getAsLong() - deadlineNanos >= 0) {
      interrupt(SearchResult.Stop.DEADLINE);
    }
  }

  /// Ends the search from outside.
  void interrupt(SearchResult.Stop reason) {
    interrupted = true;
    end(reason);
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
