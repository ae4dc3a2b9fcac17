package io.ouroboros.agents.attempt.search;

import java.util.IdentityHashMap;

/// What came of combinations of a rule and values that were tried. Bounded: a full one remembers
/// what it has.
final class TriedTerms {
  /// The outcome of what was not tried, or is not remembered.
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int BITS_A_VALUE = 21;
  private static final int MOST_VALUES = Long.SIZE / BITS_A_VALUE;
  private static final long UNFIT = -1;

  private static final long NO_ARGUMENTS = 0;

  private final IdentityHashMap<Rule, LongTable> byRule = new IdentityHashMap<>();
  private final Room room;
  private boolean settled;

  /// @param room where the combinations take their memory
  TriedTerms(Room room) {
    this.room = room;
  }

  /// Remembers nothing more.
  void settle() {
    settled = true;
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
    LongTable outcomes = byRule.get(rule);
    return outcomes == null || key == UNFIT ? UNKNOWN : outcomes.get(key, UNKNOWN);
  }

  /// Remembers the outcome of a call that is not remembered yet, unless settled, if there is room.
  ///
  /// @param outcome not [#UNKNOWN]
  void remember(Call call, int outcome) {
    remember(call.rule(), key(call), outcome);
  }

  /// Remembers the outcome of a leaf that is not remembered yet, unless settled, if there is room.
  ///
  /// @param outcome not [#UNKNOWN]
  void remember(Rule.Leaf leaf, int outcome) {
    remember(leaf, NO_ARGUMENTS, outcome);
  }

  private void remember(Rule rule, long key, int outcome) {
    if (!settled && key != UNFIT && room.take(LongTable.BYTES)) {
      byRule.computeIfAbsent(rule, _ -> new LongTable()).put(key, outcome);
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
}
