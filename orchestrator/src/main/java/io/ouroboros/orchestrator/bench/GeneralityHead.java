package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.attempt.search.Merit;
import java.util.List;
import java.util.stream.IntStream;

/// A second opinion on which program of a [ConsistentSet] holds on further rows: a weight for each
/// part of a program's [Merit], learned from sets whose right programs are known.
///
/// A program's likelihood is the softmax of its score within its set [1]; learning makes that of
/// all right programs together as great as it can, by gradient descent from what costs alone say.
// [1] Cao et al.: Learning to Rank: From Pairwise Approach to Listwise Approach, ICML 2007.
final class GeneralityHead {
  private static final int PARTS = 5;

  /// What the numbers of a part are divided by, so that all are about as large.
  private static final double TEN_BITS = 10;

  private static final double FIVE_LETTERS = 5;

  /// A program that costs three bits more is half as likely before anything is learned.
  private static final double START = -TEN_BITS / 3 * Math.log(2);

  /// How strongly weights are drawn back to the start, in sets.
  private static final double DECAY = 0.1;

  private static final int STEPS = 600;
  private static final double RATE = 0.3;
  private static final double MOMENTUM = 0.9;

  private final double[] weights;

  private GeneralityHead(double[] weights) {
    this.weights = weights;
  }

  /// Learns from sets; those in which all programs are right, or none, say nothing.
  ///
  /// @param bits what the programs of each set cost
  static GeneralityHead fitted(List<ConsistentSet> sets, List<double[]> bits) {
    List<Known> known =
        IntStream.range(0, sets.size())
            .filter(at -> sets.get(at).isTelling())
            .mapToObj(at -> new Known(sets.get(at), bits.get(at)))
            .toList();
    double[] weights = start();
    double[] speed = new double[PARTS];
    for (int step = 0; step < STEPS && !known.isEmpty(); step++) {
      double[] slope = new double[PARTS];
      known.forEach(set -> set.addSlope(weights, slope));
      for (int part = 0; part < PARTS; part++) {
        double pull = DECAY * (weights[part] - start()[part]);
        speed[part] = MOMENTUM * speed[part] - RATE * (slope[part] + pull) / known.size();
        weights[part] += speed[part];
      }
    }
    return new GeneralityHead(weights);
  }

  private static double[] start() {
    return new double[] {START, 0, 0, 0, 0};
  }

  /// How doubtful each program of a set is.
  ///
  /// @param bits what each costs
  double[] doubts(ConsistentSet set, double[] bits) {
    double[] doubts = new double[bits.length];
    for (int fit = 0; fit < doubts.length; fit++) {
      doubts[fit] = -score(partsOf(bits[fit], set.fits().get(fit).traits()), weights);
    }
    return doubts;
  }

  /// The weights in words, in bits.
  String inWords() {
    double bit = -weights[0] / TEN_BITS;
    return "%.1f bits a copied letter, %.1f an unread column, %.1f + %.1f for unsteadiness"
        .formatted(
            -weights[1] / FIVE_LETTERS / bit,
            -weights[2] / bit,
            -weights[3] / bit,
            -weights[4] / bit);
  }

  private static double[] partsOf(double bits, Merit traits) {
    return new double[] {
      bits / TEN_BITS,
      traits.copied() / FIVE_LETTERS,
      traits.unread(),
      traits.unsteady(),
      traits.unsteady() > 0 ? 1 : 0
    };
  }

  private static double score(double[] parts, double[] weights) {
    double score = 0;
    for (int part = 0; part < PARTS; part++) {
      score += weights[part] * parts[part];
    }
    return score;
  }

  /// A set as numbers.
  private static final class Known {
    private final double[][] parts;
    private final boolean[] right;

    Known(ConsistentSet set, double[] bits) {
      parts = new double[bits.length][];
      right = new boolean[bits.length];
      for (int fit = 0; fit < bits.length; fit++) {
        parts[fit] = partsOf(bits[fit], set.fits().get(fit).traits());
        right[fit] = set.fits().get(fit).right();
      }
    }

    /// Adds the gradient of the negative logarithm of what the right programs' likelihoods add up
    /// to.
    void addSlope(double[] weights, double[] slope) {
      double[] shares = shares(weights);
      double among = 0;
      for (int fit = 0; fit < shares.length; fit++) {
        among += right[fit] ? shares[fit] : 0;
      }
      for (int fit = 0; fit < shares.length; fit++) {
        double wanted = right[fit] ? shares[fit] / Math.max(among, Double.MIN_NORMAL) : 0;
        for (int part = 0; part < PARTS; part++) {
          slope[part] += (shares[fit] - wanted) * parts[fit][part];
        }
      }
    }

    private double[] shares(double[] weights) {
      double[] shares = new double[parts.length];
      double most = Double.NEGATIVE_INFINITY;
      for (int fit = 0; fit < shares.length; fit++) {
        shares[fit] = score(parts[fit], weights);
        most = Math.max(most, shares[fit]);
      }
      double all = 0;
      for (int fit = 0; fit < shares.length; fit++) {
        shares[fit] = Math.exp(shares[fit] - most);
        all += shares[fit];
      }
      for (int fit = 0; fit < shares.length; fit++) {
        shares[fit] /= all;
      }
      return shares;
    }
  }
}
