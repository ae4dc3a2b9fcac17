package io.ouroboros.learner.update;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.model.TypedCosts;
import java.util.List;

/// Fits the goal-blind cost table to programs that generalise: counts of symbols in contexts,
/// smoothed twice towards the hand-set table, and mixed with it.
///
/// Let h be the hand-set probability of a symbol among those of its type in a context, n its count
/// there, N the count of its type there. A symbol that occurs r times as often as h lets expect
/// over all contexts starts from h r in each; then each context's own counts are added: (n + K h r)
/// / (N + K), the mean of a Dirichlet posterior. Without experience the fit is the hand-set table.
public final class PriorFit {
  /// K: the weight of what is smoothed towards, in occurrences.
  private static final double CONCENTRATION = 8;

  /// Tomorrow's goals may differ from those that were lived: no symbol costs more than a bit beyond
  /// what it costs by hand.
  public static final double HAND_SET_SHARE = 0.5;

  private final Symbols symbols;
  private final CostTable handSetCosts;
  private final double handSetShare;
  private final TypedCosts costs;
  private final double[][] handSet;

  /// @param handSet what is smoothed towards
  /// @param handSetShare of it in the result, in [0, 1)
  public PriorFit(Symbols symbols, CostTable handSet, double handSetShare) {
    this.symbols = symbols;
    handSetCosts = handSet;
    this.handSetShare = handSetShare;
    this.costs = new TypedCosts(symbols, handSet);
    this.handSet = costs.probabilities();
  }

  /// The table that fits best.
  ///
  /// @param experiences each with its weight; may be empty
  /// @param uniformShare of the uniform distribution in the result, in [0, 1)
  public CostTable fit(List<Weighted> experiences, double uniformShare) {
    double[][] counts = counts(experiences);
    double[] ratios = ratios(counts);
    double[][] weights = new double[counts.length][];
    for (int context = 0; context < counts.length; context++) {
      weights[context] = posterior(counts[context], handSet[context], ratios);
    }
    return costs
        .of(weights)
        .mixedWith(costs.uniform(), uniformShare)
        .mixedWith(handSetCosts, handSetShare);
  }

  private double[][] counts(List<Weighted> experiences) {
    double[][] counts = new double[symbols.contextCount()][symbols.count()];
    for (Weighted weighted : experiences) {
      for (Production choice : Production.of(weighted.experience().program(), symbols)) {
        counts[choice.context()][choice.symbol()] += weighted.weight();
      }
    }
    return counts;
  }

  private double[] ratios(double[][] counts) {
    double[] found = new double[symbols.count()];
    double[] expected = new double[symbols.count()];
    for (int context = 0; context < counts.length; context++) {
      double[] totals = costs.totals(counts[context]);
      for (int symbol = 0; symbol < found.length; symbol++) {
        found[symbol] += counts[context][symbol];
        expected[symbol] += totals[symbol] * handSet[context][symbol];
      }
    }
    double[] ratios = new double[found.length];
    for (int symbol = 0; symbol < ratios.length; symbol++) {
      ratios[symbol] = (found[symbol] + CONCENTRATION) / (expected[symbol] + CONCENTRATION);
    }
    return ratios;
  }

  private double[] posterior(double[] counts, double[] handSet, double[] ratios) {
    double[] start = new double[counts.length];
    for (int symbol = 0; symbol < counts.length; symbol++) {
      start[symbol] = handSet[symbol] * ratios[symbol];
    }
    double[] totals = costs.totals(start);
    for (int symbol = 0; symbol < counts.length; symbol++) {
      start[symbol] = counts[symbol] + CONCENTRATION * start[symbol] / totals[symbol];
    }
    return start;
  }
}
