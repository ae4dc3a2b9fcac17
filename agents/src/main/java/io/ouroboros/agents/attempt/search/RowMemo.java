package io.ouroboros.agents.attempt.search;

/// Remembers what calls gave on single rows, as far as it has places: a new result takes the place
/// of an older one. It saves time and changes nothing.
final class RowMemo {
  /// The result of a call that is not remembered.
  static final int UNKNOWN = -1;

  private static final int FEWEST_BITS = 10;
  private static final int MOST_BITS = 17;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private int bits = FEWEST_BITS;
  private long[] keys = new long[1 << bits];
  private int[] results = new int[1 << bits];
  private int misses;

  /// The number of the text that a call gave, or [#UNKNOWN].
  ///
  /// @param key of the call and its arguments, not 0
  int result(long key) {
    int place = place(key);
    return keys[place] == key ? results[place] : UNKNOWN;
  }

  /// Remembers a result.
  void remember(long key, int result) {
    if (++misses > keys.length && bits < MOST_BITS) {
      grow();
    }
    int place = place(key);
    keys[place] = key;
    results[place] = result;
  }

  private int place(long key) {
    return (int) ((key * SPREAD) >>> (Long.SIZE - bits));
  }

  private void grow() {
    bits += 1;
    misses = 0;
    long[] oldKeys = keys;
    int[] oldResults = results;
    keys = new long[1 << bits];
    results = new int[1 << bits];
    for (int i = 0; i < oldKeys.length; i++) {
      int place = place(oldKeys[i]);
      keys[place] = oldKeys[i];
      results[place] = oldResults[i];
    }
  }
}
