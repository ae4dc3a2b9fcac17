package io.ouroboros.orchestrator.bench;

import java.util.Collection;
import java.util.Locale;

/// How long something took, over many times: half of them at most the median, one in a hundred
/// longer than the second figure.
///
/// @param median in milliseconds, like the others
record Percentiles(double median, double ninetyNinth, double longest) {
  private static final double NANOS_A_MILLI = 1e6;

  /// @param nanos at least one
  static Percentiles ofNanos(Collection<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("There must be at least one duration.");
    }
    return new Percentiles(
        at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1] / NANOS_A_MILLI);
  }

  /// The least that so large a share is not above, in milliseconds.
  ///
  /// @param sorted nanoseconds in ascending order, at least one
  /// @param share above 0, at most 1
  static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / NANOS_A_MILLI;
  }

  /// The figures in words.
  String inWords() {
    return String.format(
        Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, longest %.1f ms", median, ninetyNinth, longest);
  }
}
