package io.ouroboros.learner.model;

import java.util.Arrays;

/// What a network says of one context: a part of its answer, equal to another one of the same
/// numbers. Few of them are hashed, because contexts that differ do so in nearly all.
final class Residuals {
  private static final int HASHED = 8;

  private final float[] all;
  private final int start;
  private final int count;

  /// @param start where the part begins
  /// @param count how many numbers it has
  Residuals(float[] all, int start, int count) {
    this.all = all;
    this.start = start;
    this.count = count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Residuals it
        && Arrays.equals(all, start, start + count, it.all, it.start, it.start + it.count);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int index = start; index < start + Math.min(HASHED, count); index++) {
      hash = 31 * hash + Float.floatToIntBits(all[index]);
    }
    return hash;
  }
}
