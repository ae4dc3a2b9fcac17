package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import java.util.Collection;

/// Costs of a grammar's productions in whole steps of an eighth of a bit, so that equal costs are
/// exactly equal and terms can be enumerated level by level. Every symbol costs at least a step.
final class Costs {
  private static final int STEPS_PER_BIT = 8;

  private final CostTable table;

  Costs(CostTable table) {
    this.table = table;
  }

  /// The cost of a symbol in a context.
  int steps(int context, int symbol) {
    return Math.max(1, Math.round(table.bits(context, symbol) * STEPS_PER_BIT));
  }

  /// The least cost of a symbol over contexts.
  ///
  /// @param contexts at least one
  int least(Collection<Integer> contexts, int symbol) {
    return contexts.stream().mapToInt(context -> steps(context, symbol)).min().orElseThrow();
  }

  /// Bits as steps.
  static int steps(double bits) {
    return (int) Math.round(bits * STEPS_PER_BIT);
  }

  /// Steps as bits.
  static double bits(int steps) {
    return (double) steps / STEPS_PER_BIT;
  }
}
