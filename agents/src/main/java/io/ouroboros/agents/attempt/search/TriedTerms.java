package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.IdentityHashMap;

/// What came of combinations of a rule and values that were tried. Bounded: a full one remembers
/// what it has.
final class TriedTerms {
  /// The outcome of what was not tried, or is not remembered.
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int BITS_A_VALUE = 21;
  private static final int MOST_VALUES = Long.SIZE / BITS_A_VALUE;
  private static final long UNFIT = -1;

  /// What a combination takes in a table that has just grown.
  private static final int BYTES = 48;

  private static final long NO_ARGUMENTS = 0;

  private final IdentityHashMap<Rule, Outcomes> byRule = new IdentityHashMap<>();
  private final Room room;
  private long taken;

  /// @param room where the combinations take their memory
  TriedTerms(Room room) {
    this.room = room;
  }

  /// Gives back the memory; to be used no more.
  void giveBack() {
    room.give(taken);
    taken = 0;
  }

  /// The outcome of a call, or [#UNKNOWN].
  int outcome(Call call) {
    return outcome(call.rule(), key(call));
  }

  /// The outcome of a leaf, or [#UNKNOWN].
  int outcome(Rule.Leaf leaf) {
    return outcome(leaf, NO_ARGUMENTS);
  }

  private int outcome(Rule rule, long key) {
    Outcomes outcomes = byRule.get(rule);
    return outcomes == null || key == UNFIT ? UNKNOWN : outcomes.get(key);
  }

  /// Remembers the outcome of a call that is not remembered yet, if there is room.
  ///
  /// @param outcome not [#UNKNOWN]
  void remember(Call call, int outcome) {
    remember(call.rule(), key(call), outcome);
  }

  /// Remembers the outcome of a leaf that is not remembered yet, if there is room.
  ///
  /// @param outcome not [#UNKNOWN]
  void remember(Rule.Leaf leaf, int outcome) {
    remember(leaf, NO_ARGUMENTS, outcome);
  }

  private void remember(Rule rule, long key, int outcome) {
    if (key != UNFIT && room.take(BYTES)) {
      byRule.computeIfAbsent(rule, _ -> new Outcomes()).put(key, outcome);
      taken += BYTES;
    }
  }

  private static long key(Call call) {
    if (call.places() > MOST_VALUES) {
      return UNFIT;
    }
    long key = 0;
    for (int place = 0; place < call.places(); place++) {
      int value = call.value(place);
      if (value >> BITS_A_VALUE != 0) {
        return UNFIT;
      }
      key = (key << BITS_A_VALUE) | value;
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
