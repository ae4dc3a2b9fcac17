package io.ouroboros.agents.attempt.search;

/// What the kinds of [Column] share.
final class Columns {
  /// What a column takes beside its values, about: its objects and its places in the store.
  static final long OVERHEAD_BYTES = 64;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private Columns() {}

  /// Whether all values are the same.
  static boolean isConstant(long[] values) {
    for (long value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  /// A hash of values.
  ///
  /// @param seed tells types apart
  static int hash(int seed, long[] values) {
    long hash = seed;
    for (long value : values) {
      hash = mixed(hash, value);
    }
    return folded(hash);
  }

  /// A hash of what was mixed before and a value.
  static long mixed(long hash, long value) {
    return (hash ^ value) * SPREAD + (hash >>> 29);
  }

  /// A hash as 32 bits that all depend on all of it.
  static int folded(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }
}
