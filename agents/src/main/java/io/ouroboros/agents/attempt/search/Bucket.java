package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// Entries in the order of their arrival, and their values beside them: most terms that are tried
/// need the value of an entry only.
final class Bucket {
  /// A bucket that stays empty.
  static final Bucket NONE = new Bucket();

  private Entry[] entries = {};
  private int[] values = {};
  private int size;

  /// A bucket of one entry.
  static Bucket of(Entry entry) {
    Bucket bucket = new Bucket();
    bucket.add(entry);
    return bucket;
  }

  void add(Entry entry) {
    add(entry, entry.value());
  }

  /// Takes an entry of another bucket over.
  ///
  /// @param index from 0, below the other's size
  void add(Bucket other, int index) {
    add(other.entries[index], other.values[index]);
  }

  private void add(Entry entry, int value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(4, 2 * size));
      values = Arrays.copyOf(values, entries.length);
    }
    values[size] = value;
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

  /// The value of an entry.
  ///
  /// @param index from 0, below the size
  int value(int index) {
    return values[index];
  }
}
