package io.ouroboros.agents.attempt.search;

/// Numbers by hash, counted from 0 in the order of their arrival: a table with open addressing, at
/// most half full. It keeps hashes only; who owns what is numbered compares that:
///
/// ```
/// int number = index.first(hash);
/// while (number != HashIndex.NONE && !things[number].equals(thing)) {
///   number = index.next(hash);
/// }
/// ```
final class HashIndex {
  /// No further number has the hash.
  static final int NONE = -1;

  private static final long FREE = 0;
  private static final int SPREAD = 0x9E3779B9;

  /// The hash of each number in the upper half, and the number, counted from 1, in the lower one.
  private long[] slots = new long[8];

  private int count;
  private int slot;

  /// The first number with a hash, or [#NONE].
  int first(int hash) {
    slot = place(hash);
    return match(hash);
  }

  /// The next number with the hash that was looked for last, or [#NONE].
  int next(int hash) {
    slot = (slot + 1) & (slots.length - 1);
    return match(hash);
  }

  private int match(int hash) {
    while (slots[slot] != FREE) {
      if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
        return (int) slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }

  /// Adds the next number.
  ///
  /// @return the number
  int add(int hash) {
    if (2 * (count + 1) > slots.length) {
      grow();
    }
    put((long) hash << Integer.SIZE | (count + 1));
    return count++;
  }

  /// How many numbers there are.
  int count() {
    return count;
  }

  private void put(long filled) {
    int at = place((int) (filled >>> Integer.SIZE));
    while (slots[at] != FREE) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = filled;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long filled : old) {
      if (filled != FREE) {
        put(filled);
      }
    }
  }

  private int place(int hash) {
    int spread = hash * SPREAD;
    return (spread ^ (spread >>> 15)) & (slots.length - 1);
  }
}
