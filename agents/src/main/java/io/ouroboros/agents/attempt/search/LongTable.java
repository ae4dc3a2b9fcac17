package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// Integers by keys of 64 bits: a table with open addressing, at most half full.
final class LongTable {
  /// What a key takes in a table that has just grown.
  static final int BYTES = 48;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// What no key is.
  private static final long FREE = -1;

  private long[] keys = new long[8];
  private int[] values = new int[8];
  private int count;

  LongTable() {
    Arrays.fill(keys, FREE);
  }

  /// The integer of a key.
  ///
  /// @param absent when there is none
  int get(long key, int absent) {
    int slot = slot(key);
    return keys[slot] == key ? values[slot] : absent;
  }

  /// Gives a key an integer.
  ///
  /// @param key not negative
  void put(long key, int value) {
    int slot = slot(key);
    if (keys[slot] == FREE) {
      count++;
      keys[slot] = key;
    }
    values[slot] = value;
    if (2 * count > keys.length) {
      grow();
    }
  }

  /// Forgets all keys.
  void clear() {
    Arrays.fill(keys, FREE);
    count = 0;
  }

  /// Where a key is, or would be.
  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != FREE) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }
}
