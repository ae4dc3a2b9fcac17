package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Costs of a grammar's productions in whole steps of an eighth of a bit, so that equal costs are
/// exactly equal and terms can be enumerated level by level. A symbol costs its share among those
/// that the grammar allows in the context, and at least a step.
final class Costs {
  private static final int STEPS_PER_BIT = 8;
  private static final int STEPS_OF_ADVICE = 2;

  private final CostTable table;
  private final int grain;
  private final double[] allowedBits;

  /// Costs in whole steps.
  Costs(CostTable table, FlatGrammar grammar) {
    this(table, grammar, 1);
  }

  /// Costs in whole quarters of a bit: advice differs a little in nearly each context, and contexts
  /// that hardly differ are to cost the same.
  static Costs ofAdvice(CostTable advice, FlatGrammar grammar) {
    return new Costs(advice, grammar, STEPS_OF_ADVICE);
  }

  /// @param grain the costs of symbols are multiples of so many steps, at least 1
  private Costs(CostTable table, FlatGrammar grammar, int grain) {
    this.table = table;
    this.grain = grain;
    allowedBits = new double[grammar.standing().last() + 1];
    Arrays.fill(allowedBits, Double.NEGATIVE_INFINITY);
    for (int nonterminal = 0; nonterminal < grammar.nonterminals(); nonterminal++) {
      int[] symbols = grammar.symbols(nonterminal);
      Map<Integer, Double> known = new HashMap<>();
      for (int context : grammar.standing().contexts(nonterminal)) {
        double bits =
            known.computeIfAbsent(table.alike(context), first -> log2(table.share(first, symbols)));
        allowedBits[context] = Math.max(allowedBits[context], bits);
      }
    }
  }

  /// A kind of contexts: every symbol costs the same in all of them.
  ///
  /// @param first in the table
  /// @param allowedBits what the symbols share that the grammar allows
  record Kind(int first, double allowedBits) {}

  /// The kind of a context in which a nonterminal of the grammar stands.
  Kind kind(int context) {
    return new Kind(table.alike(context), allowedBits[context]);
  }

  /// The logarithm to base 2.
  static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }

  /// The cost of a symbol in a context in which a nonterminal of the grammar stands.
  int steps(int context, int symbol) {
    double bits = table.bits(context, symbol) + allowedBits[context];
    return Math.max(1, grain * steps(bits / grain));
  }

  /// What symbols cost in a context.
  int[] steps(int context, int[] symbols) {
    int[] all = new int[symbols.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = steps(context, symbols[i]);
    }
    return all;
  }

  /// Bits as steps.
  static int steps(double bits) {
    return (int) Math.floor(bits * STEPS_PER_BIT + 0.5);
  }

  /// Steps as bits.
  static double bits(int steps) {
    return (double) steps / STEPS_PER_BIT;
  }
}
