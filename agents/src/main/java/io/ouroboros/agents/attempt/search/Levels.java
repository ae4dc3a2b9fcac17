package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.BitSet;

/// The entries of a shelf by what they cost in one slot. They are sorted only as far as somebody
/// asks: most of them cost more in most slots than a short search ever comes to.
final class Levels {
  /// How many steps more than asked for are sorted at once.
  private static final int STRIDE = 16;

  private final Entries entries;
  private final int[] prices;
  private final int cheapest;
  private final int dearest;
  private final BitSet filled = new BitSet();
  private Bucket[] buckets = {};

  /// How many entries were looked at.
  private int known;

  /// What costs less is sorted in.
  private int beyond = Integer.MAX_VALUE;

  private int count;

  /// @param entries of the shelf, which may get more
  /// @param prices the steps that symbols cost in the slot, by place; at least 1
  Levels(Entries entries, int[] prices) {
    this.entries = entries;
    this.prices = prices;
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int price : prices) {
      least = Math.min(least, price);
      most = Math.max(most, price);
    }
    cheapest = prices.length == 0 ? 1 : least;
    dearest = most;
  }

  /// What every entry costs at the least.
  int least() {
    return cheapest;
  }

  /// Sorts what costs at most so many steps.
  private void sort(int steps) {
    if (known < entries.size()) {
      take(known, 0);
      known = entries.size();
    }
    if (steps >= beyond) {
      int before = buckets.length;
      buckets = Arrays.copyOf(buckets, Math.max(steps + STRIDE, before + before / 2));
      Arrays.fill(buckets, before, buckets.length, Bucket.NONE);
      beyond = Integer.MAX_VALUE;
      take(0, before);
    }
  }

  /// Sorts entries in that cost at least so many steps and are within the horizon; blocks in which
  /// all cost more everywhere are passed over.
  ///
  /// @param first the number of the first of them
  private void take(int first, int least) {
    int end = entries.size();
    for (int from = first; from < end; ) {
      int behind = Math.min(end, Entries.behindBlock(from));
      int floor = entries.least(from);
      if (floor >= buckets.length) {
        beyond = Math.min(beyond, floor);
      } else {
        for (int index = from; index < behind; index++) {
          takeOne(index, least);
        }
      }
      from = behind;
    }
  }

  private void takeOne(int index, int least) {
    int steps = entries.price(index, prices);
    if (steps >= buckets.length) {
      beyond = Math.min(beyond, steps);
    } else if (steps >= least) {
      place(index, steps);
    }
  }

  private void place(int index, int steps) {
    if (buckets[steps] == Bucket.NONE) {
      buckets[steps] = new Bucket();
      filled.set(steps);
      count++;
    }
    buckets[steps].add(entries.bucket(), index);
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

  /// What every entry costs at the most; 0 when there is none.
  int dearest() {
    return entries.size() == 0 ? 0 : entries.mostInner() + dearest;
  }
}
