package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

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

  private static final int FREE = 0;
  private static final int SPREAD = 0x9E3779B9;
  private static final int LEAST_BITS = 3;

  /// The number, counted from 1, in as many bits as a place has, and above it as many bits of its
  /// hash as there are left: a slot of four bytes tells nearly all others apart, and twice as many
  /// stay in the processor's caches.
  private int[] slots = new int[1 << LEAST_BITS];

  private int bits = LEAST_BITS;

  /// The hash of each number, for when the table grows.
  private int[] hashes = new int[1 << (LEAST_BITS - 1)];

  private int count;
  private int slot;

  /// The first number with a hash, or [#NONE]. One with another hash is possible, though seldom.
  int first(int hash) {
    int spread = hash * SPREAD;
    slot = place(spread);
    return match(spread);
  }

  /// The next number with the hash that was looked for last, or [#NONE].
  int next(int hash) {
    slot = (slot + 1) & (slots.length - 1);
    return match(hash * SPREAD);
  }

  private int match(int spread) {
    int filled = slots[slot];
    while (filled != FREE) {
      if (filled >>> bits == spread >>> bits) {
        return (filled & (slots.length - 1)) - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
      filled = slots[slot];
    }
    return NONE;
  }

  /// Adds the next number.
  ///
  /// @return the number
  int add(int hash) {
    if (count == hashes.length) {
      grow();
    }
    hashes[count] = hash;
    put(hash, ++count);
    return count - 1;
  }

  /// How many numbers there are.
  int count() {
    return count;
  }

  private void put(int hash, int numbered) {
    int spread = hash * SPREAD;
    int at = place(spread);
    while (slots[at] != FREE) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = ((spread >>> bits) << bits) | numbered;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, 2 * count);
    slots = new int[4 * count];
    bits++;
    for (int number = 0; number < count; number++) {
      put(hashes[number], number + 1);
    }
  }

  private int place(int spread) {
    return (spread ^ (spread >>> 15)) & (slots.length - 1);
  }
}
