package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/// What came of combinations of a rule and values that were tried. Bounded: a full one remembers
/// what it has.
final class TriedTerms {
  /// The outcome of what was not tried, or is not remembered.
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int BITS_A_VALUE = 21;
  private static final int MOST_VALUES = Long.SIZE / BITS_A_VALUE;

  private final IdentityHashMap<Rule, Outcomes> byRule = new IdentityHashMap<>();
  private final int most;
  private int count;

  /// @param most how many combinations to remember
  TriedTerms(int most) {
    this.most = most;
  }

  /// The outcome of a combination, or [#UNKNOWN].
  int outcome(Rule rule, List<Entry> arguments) {
    Outcomes outcomes = byRule.get(rule);
    return outcomes == null || !fits(arguments) ? UNKNOWN : outcomes.get(key(arguments));
  }

  /// Remembers the outcome of a combination that is not remembered yet, if there is room.
  ///
  /// @param outcome not [#UNKNOWN]
  void remember(Rule rule, List<Entry> arguments, int outcome) {
    if (count < most && fits(arguments)) {
      byRule.computeIfAbsent(rule, _ -> new Outcomes()).put(key(arguments), outcome);
      count++;
    }
  }

  private static boolean fits(List<Entry> arguments) {
    boolean fits = arguments.size() <= MOST_VALUES;
    for (Entry argument : arguments) {
      fits &= argument.value() >> BITS_A_VALUE == 0;
    }
    return fits;
  }

  private static long key(List<Entry> arguments) {
    long key = 0;
    for (Entry argument : arguments) {
      key = (key << BITS_A_VALUE) | argument.value();
    }
    return key;
  }

  /// A hash table with open addressing, at most half full, from keys to outcomes.
  private static final class Outcomes {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[4];
    private int[] outcomes = unknown(4);
    private int size;

    private static int[] unknown(int length) {
      int[] outcomes = new int[length];
      Arrays.fill(outcomes, UNKNOWN);
      return outcomes;
    }

    private int get(long key) {
      return outcomes[slot(key)];
    }

    private void put(long key, int outcome) {
      if (2 * ++size > keys.length) {
        grow();
      }
      int slot = slot(key);
      keys[slot] = key;
      outcomes[slot] = outcome;
    }

    /// The slot of a key, or the free one where it belongs.
    private int slot(long key) {
      int slot = (int) ((key * SPREAD) >>> 32) & (keys.length - 1);
      while (outcomes[slot] != UNKNOWN && keys[slot] != key) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldOutcomes = outcomes;
      keys = new long[2 * oldKeys.length];
      outcomes = unknown(keys.length);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldOutcomes[i] != UNKNOWN) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          outcomes[slot] = oldOutcomes[i];
        }
      }
    }
  }
}
