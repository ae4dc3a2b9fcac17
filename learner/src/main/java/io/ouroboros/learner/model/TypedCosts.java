package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Powers;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns weights of symbols into costs on the scale of a reference table. Symbols compete within a
/// context with those of their own type only; the likelihoods of each type in each context add up
/// to what they add up to in the reference. So tables made here may be compared and mixed with the
/// reference, and weights equal to its likelihoods give it back.
public final class TypedCosts {
  /// The least cost in bits: programs get dearer with every node, so a search by cost ends.
  private static final double LEAST = 0.25;

  private static final double MOST = Math.pow(2, -LEAST);

  /// The largest residual that is believed, in nats.
  private static final double STEEP = 30;

  private static final List<Type> TYPES = List.of(Type.values());

  private final int[] types;
  private final double[][] likelihoods;

  /// The sums of the likelihoods by type.
  private final double[][] masses;

  /// For each context, the first one that costs the same in the reference.
  private final int[] alike;

  private final int[] symbolsOfType = new int[TYPES.size()];

  /// For each context, the symbols that may stand there; the same array for the same symbols.
  private final int[][] standing;

  /// @param reference [C, S]
  public TypedCosts(Symbols symbols, CostTable reference) {
    types = new int[symbols.count()];
    Arrays.setAll(types, symbol -> TYPES.indexOf(symbols.type(symbol)));
    Arrays.stream(types).forEach(type -> symbolsOfType[type]++);
    standing = standing(symbols);
    likelihoods = new double[symbols.contextCount()][types.length];
    masses = new double[symbols.contextCount()][];
    alike = IntStream.range(0, symbols.contextCount()).map(reference::alike).toArray();
    for (int context = 0; context < likelihoods.length; context++) {
      for (int symbol = 0; symbol < types.length; symbol++) {
        likelihoods[context][symbol] = Math.pow(2, -reference.bits(context, symbol));
      }
      masses[context] = sums(likelihoods[context]);
    }
  }

  private static int[][] standing(Symbols symbols) {
    Map<Optional<Type>, int[]> byType = new HashMap<>();
    return IntStream.range(0, symbols.contextCount())
        .mapToObj(symbols::contextType)
        .map(type -> byType.computeIfAbsent(type, _ -> standing(symbols, type)))
        .toArray(int[][]::new);
  }

  private static int[] standing(Symbols symbols, Optional<Type> type) {
    return IntStream.range(0, symbols.count())
        .filter(symbol -> type.isEmpty() || type.get() == symbols.type(symbol))
        .toArray();
  }

  /// The reference as probabilities that add up to 1 within each type.
  ///
  /// @return [C, S]
  public double[][] probabilities() {
    double[][] probabilities = new double[likelihoods.length][];
    for (int context = 0; context < likelihoods.length; context++) {
      probabilities[context] = likelihoods[context].clone();
      for (int symbol = 0; symbol < types.length; symbol++) {
        probabilities[context][symbol] /= masses[context][types[symbol]];
      }
    }
    return probabilities;
  }

  /// The logarithms of [#probabilities()], context by context.
  float[] logProbabilities() {
    double[][] probabilities = probabilities();
    float[] logs = new float[probabilities.length * types.length];
    for (int index = 0; index < logs.length; index++) {
      logs[index] = (float) Math.log(probabilities[index / types.length][index % types.length]);
    }
    return logs;
  }

  /// A number for the type of each symbol, the same for symbols of one type.
  long[] typeIndices() {
    return Arrays.stream(types).asLongStream().toArray();
  }

  /// What likelihoods are mixed of.
  ///
  /// @param even of symbols that are all alike within their type
  /// @param known of the reference; what is left is of the reference times a residual's exponential
  record Shares(double even, double known) {}

  /// Costs whose likelihoods are mixed of those of the reference times the exponential of a
  /// residual, and of two that no residual changes. What may not stand in a context has none there.
  ///
  /// @param residuals C × S, context by context
  CostTable shifted(float[] residuals, Shares shares) {
    double[][] mixed = new double[likelihoods.length][];
    Map<Kind, double[]> rows = new HashMap<>();
    for (int context = 0; context < mixed.length; context++) {
      int first = alike[context];
      int[] symbols = standing[context];
      int start = context * types.length;
      mixed[context] =
          rows.computeIfAbsent(
              new Kind(first, symbols.length, new Residuals(residuals, start, types.length)),
              _ -> mixed(first, symbols, residuals, start, shares));
    }
    return CostTable.ofShares(mixed);
  }

  /// What contexts have in common that cost the same.
  ///
  /// @param first the first context that costs the same in the reference
  /// @param symbols how many may stand there
  private record Kind(int first, int symbols, Residuals residuals) {}

  private double[] mixed(int context, int[] symbols, float[] residuals, int start, Shares shares) {
    double[] weights = new double[types.length];
    double[] sums = new double[TYPES.size()];
    for (int symbol : symbols) {
      double residual = Math.clamp(residuals[start + symbol], -STEEP, STEEP);
      weights[symbol] = likelihoods[context][symbol] * Powers.exp(residual);
      sums[types[symbol]] += weights[symbol];
    }
    double[] even = new double[sums.length];
    double[] scale = new double[sums.length];
    for (int type = 0; type < sums.length; type++) {
      double mass = masses[context][type];
      even[type] = shares.even() * Math.min(MOST, mass / symbolsOfType[type]);
      scale[type] = mass / sums[type];
    }
    double own = 1 - shares.even() - shares.known();
    for (int symbol : symbols) {
      int type = types[symbol];
      weights[symbol] =
          own * Math.min(MOST, weights[symbol] * scale[type])
              + even[type]
              + shares.known() * likelihoods[context][symbol];
    }
    return weights;
  }

  /// Costs in proportion to weights.
  ///
  /// @param weights [C, S], positive
  public CostTable of(double[][] weights) {
    float[][] bits = new float[likelihoods.length][types.length];
    for (int context = 0; context < bits.length; context++) {
      double[] sums = sums(weights[context]);
      for (int symbol = 0; symbol < types.length; symbol++) {
        int type = types[symbol];
        double likelihood = weights[context][symbol] / sums[type] * masses[context][type];
        bits[context][symbol] = (float) Math.max(LEAST, -Math.log(likelihood) / Math.log(2));
      }
    }
    return CostTable.of(bits);
  }

  /// Equal costs for symbols of one type in one context.
  public CostTable uniform() {
    double[][] ones = new double[likelihoods.length][types.length];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    return of(ones);
  }

  /// For each of S symbols, the sum over all symbols of its type.
  public double[] totals(double[] row) {
    double[] sums = sums(row);
    double[] totals = new double[types.length];
    Arrays.setAll(totals, symbol -> sums[types[symbol]]);
    return totals;
  }

  /// For each type, the sum over its symbols.
  private double[] sums(double[] row) {
    double[] sums = new double[TYPES.size()];
    for (int symbol = 0; symbol < types.length; symbol++) {
      sums[types[symbol]] += row[symbol];
    }
    return sums;
  }
}
