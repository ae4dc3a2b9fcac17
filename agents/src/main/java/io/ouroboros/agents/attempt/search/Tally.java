package io.ouroboros.agents.attempt.search;

import java.util.EnumMap;
import java.util.Map;

/// How often each thing was counted. Counting is part of the innermost loop, so the places of
/// [Counted] are used as indices; they mean nothing outside this class.
@SuppressWarnings("EnumOrdinal")
final class Tally {
  private static final Counted[] ALL = Counted.values();

  private final long[] counts = new long[ALL.length];

  /// Counts one more.
  void count(Counted what) {
    counts[what.ordinal()]++;
  }

  /// The counts of everything, in the order of [Counted].
  Map<Counted, Long> counts() {
    Map<Counted, Long> map = new EnumMap<>(Counted.class);
    for (Counted what : ALL) {
      map.put(what, counts[what.ordinal()]);
    }
    return map;
  }
}
