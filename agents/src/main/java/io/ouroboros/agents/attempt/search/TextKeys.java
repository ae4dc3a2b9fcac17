package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// What a function makes of the texts of a pool, each made once, as numbers of the same pool.
final class TextKeys {
  private static final int UNKNOWN = -1;

  private final TextPool pool;
  private final UnaryOperator<String> function;
  private int[] keys = {};

  TextKeys(TextPool pool, UnaryOperator<String> function) {
    this.pool = pool;
    this.function = function;
  }

  /// The number of what the function makes of a text.
  int key(int number) {
    if (number >= keys.length) {
      int known = keys.length;
      keys = Arrays.copyOf(keys, Math.max(number + 1, 2 * known));
      Arrays.fill(keys, known, keys.length, UNKNOWN);
    }
    if (keys[number] == UNKNOWN) {
      keys[number] = pool.numberAlways(function.apply(pool.text(number)));
    }
    return keys[number];
  }
}
