package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Costs of a grammar's productions in whole steps of an eighth of a bit, so that equal costs are
/// exactly equal and terms can be enumerated level by level. A symbol costs its share among those
/// that the grammar allows in the context, and at least a step.
final class Costs {
  private static final int STEPS_PER_BIT = 8;

  private final CostTable table;
  private final Map<Integer, Double> allowedBits = new HashMap<>();

  Costs(CostTable table, FlatGrammar grammar) {
    this.table = table;
    for (int nonterminal = 0; nonterminal < grammar.nonterminals(); nonterminal++) {
      int made = nonterminal;
      List<Rule> rules =
          grammar.rules().stream().filter(rule -> rule.nonterminal() == made).toList();
      for (int context : grammar.contexts(nonterminal)) {
        double share = rules.stream().mapToDouble(rule -> share(context, rule)).sum();
        allowedBits.merge(context, log2(share), Math::max);
      }
    }
  }

  private double share(int context, Rule rule) {
    return Math.pow(2, -table.bits(context, rule.symbol()));
  }

  /// The logarithm to base 2.
  static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }

  /// The cost of a symbol in a context.
  int steps(int context, int symbol) {
    double bits = table.bits(context, symbol) + allowedBits.getOrDefault(context, 0.0);
    return Math.max(1, steps(bits));
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
