package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.BitSet;

/// Entries by what they cost in one slot.
final class Levels {
  private final BitSet filled = new BitSet();
  private Bucket[] buckets = new Bucket[64];
  private int dearest;
  private int count;

  Levels() {
    Arrays.fill(buckets, Bucket.NONE);
  }

  /// Adds an entry that costs so many steps.
  ///
  /// @param steps at least 1
  void add(int steps, Entry entry) {
    if (steps >= buckets.length) {
      int known = buckets.length;
      buckets = Arrays.copyOf(buckets, Math.max(steps + 1, 2 * known));
      Arrays.fill(buckets, known, buckets.length, Bucket.NONE);
    }
    if (buckets[steps] == Bucket.NONE) {
      buckets[steps] = new Bucket();
      filled.set(steps);
      count++;
      dearest = Math.max(dearest, steps);
    }
    buckets[steps].add(entry);
  }

  /// The entries that cost so many steps. There may be more of them as the search goes on.
  Bucket at(int steps) {
    return steps < buckets.length ? buckets[steps] : Bucket.NONE;
  }

  /// The least cost of entries that is not below so many steps; -1 when there is none.
  int next(int steps) {
    return filled.nextSetBit(steps);
  }

  /// The greatest cost of entries that is not above so many steps; -1 when there is none.
  int previous(int steps) {
    return filled.previousSetBit(steps);
  }

  /// How many different costs there are.
  int count() {
    return count;
  }

  /// The most steps that an entry costs; 0 when there is none.
  int dearest() {
    return dearest;
  }
}
