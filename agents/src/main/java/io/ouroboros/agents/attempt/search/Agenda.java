package io.ouroboros.agents.attempt.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Which prefixes are extended, a limited number at a time: the sooner the less the programs that
/// go through them may cost, about.
final class Agenda {
  private static final int MOST_EXTENDED = 300;

  private static final Comparator<Promise> PROMISING =
      Comparator.comparingInt(Promise::steps)
          .thenComparingInt(promise -> promise.prefix().number());

  private final PriorityQueue<Promise> waiting = new PriorityQueue<>(PROMISING);
  private final TreeMap<Promise, Prefix> extended = new TreeMap<>(PROMISING);

  /// Offers a way to make a prefix.
  ///
  /// @param rest what lies behind it is taken to cost
  void offer(Prefix prefix, int steps, int rest) {
    if (prefix.offer(steps)) {
      waiting.add(new Promise(steps + rest, prefix));
    }
  }

  /// Whether a prefix waits that promises more than one of those that are extended, or than nothing
  /// where there is room.
  ///
  /// @param most what programs through it may cost at the most
  boolean hasNext(int most) {
    while (!waiting.isEmpty() && waiting.element().prefix().isExtended()) {
      waiting.remove();
    }
    return !waiting.isEmpty()
        && waiting.element().steps() <= most
        && (extended.size() < MOST_EXTENDED
            || PROMISING.compare(waiting.element(), extended.lastKey()) < 0);
  }

  /// Takes the next prefix, which is extended from now on in the place of the least promising one.
  Prefix next() {
    Promise promise = waiting.remove();
    promise.prefix().markExtended();
    extended.put(promise, promise.prefix());
    if (extended.size() > MOST_EXTENDED) {
      extended.pollLastEntry();
    }
    return promise.prefix();
  }

  /// The prefixes that are extended.
  Collection<Prefix> extended() {
    return extended.values();
  }

  private record Promise(int steps, Prefix prefix) {}
}
