package io.ouroboros.orchestrator.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What an arm's tasks took by the clock, its network included, beside generation 0's: apart for
/// the tasks that were hard for generation 0, and for the others.
///
/// @param twin what generation 0 spent on each task
/// @param own what the arm spent on each
record GuideTimes(List<Spent> twin, List<Spent> own) {
  private static final long HARD = 100_000;
  private static final double NANOS_A_SECOND = 1e9;
  private static final double MILLIS_A_SECOND = 1e3;

  GuideTimes {
    twin = List.copyOf(twin);
    own = List.copyOf(own);
  }

  /// One task.
  record Spent(long evaluations, Duration time) {}

  /// The figures in words; generation 0's in brackets.
  String line() {
    long[] hard = nanos(own, evaluations -> evaluations > HARD);
    long[] twins = nanos(twin, evaluations -> evaluations > HARD);
    String others =
        "%.1f s (%.1f) for the %d tasks up to %,d evaluations"
            .formatted(
                total(nanos(own, evaluations -> evaluations <= HARD)),
                total(nanos(twin, evaluations -> evaluations <= HARD)),
                twin.size() - hard.length,
                HARD);
    return hard.length == 0
        ? others
        : String.format(
            Locale.ROOT,
            "%s; p50 %.2f s (%.2f), p90 %.2f s (%.2f) for the %d beyond",
            others,
            at(hard, 0.5),
            at(twins, 0.5),
            at(hard, 0.9),
            at(twins, 0.9),
            hard.length);
  }

  /// The times of one side for the tasks that cost generation 0 so many evaluations, in ascending
  /// order.
  private long[] nanos(List<Spent> side, LongPredicate cost) {
    return IntStream.range(0, twin.size())
        .filter(task -> cost.test(twin.get(task).evaluations()))
        .mapToLong(task -> side.get(task).time().toNanos())
        .sorted()
        .toArray();
  }

  private static double total(long[] nanos) {
    return LongStream.of(nanos).sum() / NANOS_A_SECOND;
  }

  private static double at(long[] sorted, double share) {
    return Percentiles.at(sorted, share) / MILLIS_A_SECOND;
  }
}
