package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// Entries in the order of their arrival.
final class Bucket {
  /// A bucket that stays empty.
  static final Bucket NONE = new Bucket();

  private Entry[] entries = {};
  private int size;

  void add(Entry entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(4, 2 * size));
    }
    entries[size++] = entry;
  }

  int size() {
    return size;
  }

  /// An entry.
  ///
  /// @param index from 0, below the size
  Entry get(int index) {
    return entries[index];
  }
}
