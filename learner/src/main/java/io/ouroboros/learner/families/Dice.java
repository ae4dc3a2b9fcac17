package io.ouroboros.learner.families;

import java.util.List;
import java.util.SplittableRandom;

/// Random choices for made-up rows; the same seed gives the same choices.
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /// A whole number.
  ///
  /// @param to the greatest one, included
  int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// True this often.
  ///
  /// @param share from 0 to 1
  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /// So many digits; the first one is not 0.
  String digits(int count) {
    StringBuilder digits = new StringBuilder().append(number(1, 9));
    while (digits.length() < count) {
      digits.append(number(0, 9));
    }
    return digits.toString();
  }

  /// So many capital letters, without those that look like digits.
  String capitals(int count) {
    StringBuilder capitals = new StringBuilder();
    while (capitals.length() < count) {
      capitals.append("ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(number(0, 23)));
    }
    return capitals.toString();
  }
}
