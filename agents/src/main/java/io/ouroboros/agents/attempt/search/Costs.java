package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import java.util.Arrays;
import java.util.Collection;

/// Costs of a grammar's productions in whole steps of an eighth of a bit, so that equal costs are
/// exactly equal and terms can be enumerated level by level. A symbol costs its share among those
/// that the grammar allows in the context, and at least a step.
final class Costs {
  private static final int STEPS_PER_BIT = 8;

  private final CostTable table;
  private final double[] allowedBits;

  Costs(CostTable table, FlatGrammar grammar) {
    this.table = table;
    allowedBits = new double[grammar.lastContext() + 1];
    Arrays.fill(allowedBits, Double.NEGATIVE_INFINITY);
    for (int nonterminal = 0; nonterminal < grammar.nonterminals(); nonterminal++) {
      int made = nonterminal;
      int[] symbols =
          grammar.rules().stream()
              .filter(rule -> rule.nonterminal() == made)
              .mapToInt(Rule::symbol)
              .toArray();
      for (int context : grammar.contexts(nonterminal)) {
        double share = 0;
        for (int symbol : symbols) {
          share += table.share(context, symbol);
        }
        allowedBits[context] = Math.max(allowedBits[context], log2(share));
      }
    }
  }

  /// The logarithm to base 2.
  static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }

  /// The cost of a symbol in a context in which a nonterminal of the grammar stands.
  int steps(int context, int symbol) {
    return Math.max(1, steps(table.bits(context, symbol) + allowedBits[context]));
  }

  /// The least cost of a symbol over contexts.
  ///
  /// @param contexts at least one
  int least(Collection<Integer> contexts, int symbol) {
    int least = Integer.MAX_VALUE;
    for (int context : contexts) {
      least = Math.min(least, steps(context, symbol));
    }
    return least;
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
