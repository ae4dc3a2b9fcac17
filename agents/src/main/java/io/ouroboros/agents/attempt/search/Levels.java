package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/// The entries of a shelf by what they cost in one slot. They are sorted only as far as somebody
/// asks: most of them cost more in most slots than a short search ever comes to.
final class Levels {
  private static final int FIRST_HORIZON = 64;

  private final Bucket entries;
  private final IntUnaryOperator price;
  private final BitSet filled = new BitSet(FIRST_HORIZON);
  private Bucket[] buckets = {};

  /// How many entries were looked at.
  private int known;

  private int dearest;
  private int count;

  /// @param entries of the shelf, which may get more
  /// @param price gives the steps that the entry of an index costs in the slot, at least 1
  Levels(Bucket entries, IntUnaryOperator price) {
    this.entries = entries;
    this.price = price;
  }

  /// Sorts what costs at most so many steps.
  private void sort(int steps) {
    while (known < entries.size()) {
      take(known++, 0);
    }
    if (steps >= buckets.length && dearest >= buckets.length) {
      int before = buckets.length;
      buckets = Arrays.copyOf(buckets, Math.max(FIRST_HORIZON, Math.max(steps + 1, 2 * before)));
      Arrays.fill(buckets, before, buckets.length, Bucket.NONE);
      for (int i = 0; i < known; i++) {
        take(i, before);
      }
    }
  }

  /// Sorts an entry in, if it costs at least so many steps and is within the horizon.
  private void take(int index, int least) {
    int steps = price.applyAsInt(index);
    dearest = Math.max(dearest, steps);
    if (steps >= least && steps < buckets.length) {
      if (buckets[steps] == Bucket.NONE) {
        buckets[steps] = new Bucket();
        filled.set(steps);
        count++;
      }
      buckets[steps].add(entries, index);
    }
  }

  /// The entries that cost so many steps. There may be more of them as the search goes on.
  Bucket at(int steps) {
    sort(steps);
    return steps < buckets.length ? buckets[steps] : Bucket.NONE;
  }

  /// The least cost of entries from one number of steps to another; -1 when there is none.
  int next(int least, int most) {
    sort(most);
    int next = filled.nextSetBit(least);
    return next <= most ? next : -1;
  }

  /// The greatest cost of entries that is not above so many steps; -1 when there is none.
  int previous(int steps) {
    sort(steps);
    return filled.previousSetBit(steps);
  }

  /// How many different costs there are among those that were asked for.
  int count() {
    return count;
  }

  /// The most steps that an entry costs; 0 when there is none.
  int dearest() {
    sort(0);
    return dearest;
  }
}
