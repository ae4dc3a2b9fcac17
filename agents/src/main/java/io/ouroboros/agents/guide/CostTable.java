package io.ouroboros.agents.guide;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Contextual production costs: how many bits it costs to put a symbol under a parent at an
/// argument place. Indexed by [Symbols]; C = contexts, S = symbols.
public final class CostTable {
  private static final double LOG_2 = Math.log(2);

  private final float[][] bits;
  private final AtomicReferenceArray<double[]> shares;
  private volatile int[] alike = {};

  private CostTable(float[][] bits) {
    this.bits = bits;
    shares = new AtomicReferenceArray<>(bits.length);
  }

  /// Takes costs as they are.
  ///
  /// @param bits [C, S], each finite and not negative
  /// @throws IllegalArgumentException when a cost is negative or not finite
  public static CostTable of(float[][] bits) {
    float[][] copy = new float[bits.length][];
    for (int context = 0; context < bits.length; context++) {
      copy[context] = bits[context].clone();
      for (int symbol = 0; symbol < copy[context].length; symbol++) {
        float cost = copy[context][symbol];
        if (!(cost >= 0 && cost < Float.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "The cost (%s) of symbol %d in context %d must be finite and not negative."
                  .formatted(cost, symbol, context));
        }
      }
    }
    return new CostTable(copy);
  }

  /// Takes the shares of symbols as they are; a symbol costs nothing where its share is above 1.
  ///
  /// @param shares [C, S], not negative, 0 for symbols that are never asked for in a context; not
  ///   copied; contexts with the same row are alike
  public static CostTable ofShares(double[][] shares) {
    IdentityHashMap<double[], Integer> first = new IdentityHashMap<>();
    int[] alike = new int[shares.length];
    float[][] bits = new float[shares.length][];
    CostTable table = new CostTable(bits);
    for (int context = 0; context < bits.length; context++) {
      Integer before = first.putIfAbsent(shares[context], context);
      alike[context] = before == null ? context : before;
      bits[context] = before == null ? bits(shares[context]) : bits[before];
      table.shares.set(context, shares[alike[context]]);
    }
    table.alike = alike;
    return table;
  }

  /// Every symbol equally likely in every context.
  public static CostTable uniform(Symbols symbols) {
    float[][] bits = new float[symbols.contextCount()][symbols.count()];
    float cost = (float) (Math.log(symbols.count()) / LOG_2);
    for (float[] row : bits) {
      Arrays.fill(row, cost);
    }
    return new CostTable(bits);
  }

  private static float[] bits(double[] shares) {
    float[] bits = new float[shares.length];
    for (int symbol = 0; symbol < bits.length; symbol++) {
      double share = shares[symbol];
      bits[symbol] = share == 0 ? Float.MAX_VALUE : (float) Math.max(0, -Powers.log2(share));
    }
    return bits;
  }

  private static float bits(double share) {
    return share == 0 ? Float.MAX_VALUE : (float) Math.max(0, -Math.log(share) / LOG_2);
  }

  /// The cost of a symbol in a context, in bits.
  public float bits(int context, int symbol) {
    return bits[context][symbol];
  }

  /// The share of a symbol in a context: 2 to the power of minus its cost.
  public double share(int context, int symbol) {
    return shares(context)[symbol];
  }

  /// What symbols share in a context: the sum of their shares.
  ///
  /// @param symbols in the order in which they are added up
  public double share(int context, int[] symbols) {
    double[] known = shares(context);
    double share = 0;
    for (int symbol : symbols) {
      share += known[symbol];
    }
    return share;
  }

  /// The share of each symbol in a context; computed once a context.
  private double[] shares(int context) {
    double[] known = shares.get(context);
    if (known == null) {
      known = new double[bits[context].length];
      for (int other = 0; other < known.length; other++) {
        known[other] = Math.pow(2, -bits[context][other]);
      }
      shares.set(context, known);
    }
    return known;
  }

  /// The first context in which every symbol costs what it does in this one.
  public int alike(int context) {
    int[] known = alike;
    if (known.length == 0) {
      known = firstAlike();
      alike = known;
    }
    return known[context];
  }

  private int[] firstAlike() {
    Map<FloatBuffer, Integer> first = new HashMap<>();
    int[] all = new int[bits.length];
    for (int context = 0; context < all.length; context++) {
      Integer before = first.putIfAbsent(FloatBuffer.wrap(bits[context]), context);
      all[context] = before == null ? context : before;
    }
    return all;
  }

  /// Mixes two tables as distributions: `weight` of the other and the rest of this one, so that a
  /// wrong guide costs at most `-log2(1 - weight)` bits a symbol against this table.
  ///
  /// @param weight in [0, 1)
  public CostTable mixedWith(CostTable other, double weight) {
    float[][] mixed = new float[bits.length][];
    for (int context = 0; context < bits.length; context++) {
      mixed[context] = new float[bits[context].length];
      for (int symbol = 0; symbol < mixed[context].length; symbol++) {
        double likelihood =
            (1 - weight) * Math.pow(2, -bits[context][symbol])
                + weight * Math.pow(2, -other.bits[context][symbol]);
        mixed[context][symbol] = bits(likelihood);
      }
    }
    return new CostTable(mixed);
  }
}
