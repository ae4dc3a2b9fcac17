package io.ouroboros.learner.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// How far the mean of scores may lie from what was seen, when scores of one cluster hang together:
/// whole clusters are drawn again, with replacement, and the middle 95 % of the means are the
/// interval.
///
/// Field and Welsh, "Bootstrapping clustered data", JRSS-B 2007: the cluster bootstrap, with the
/// percentile interval of Efron and Tibshirani, "An Introduction to the Bootstrap", 1993.
final class ClusterBootstrap {
  private static final int DRAWS = 4_000;
  private static final double TAIL = 0.025;
  private static final long SEED = 1;

  private ClusterBootstrap() {}

  /// The mean of all scores and its interval; the same scores always give the same one.
  ///
  /// @param clusters at least one, each with at least one score
  static Interval mean(List<double[]> clusters) {
    double[] sums = clusters.stream().mapToDouble(it -> Arrays.stream(it).sum()).toArray();
    int[] sizes = clusters.stream().mapToInt(it -> it.length).toArray();
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      means[draw] = mean(sums, sizes, random.ints(sums.length, 0, sums.length).toArray());
    }
    Arrays.sort(means);
    int tail = (int) (TAIL * DRAWS);
    int[] all = new int[sums.length];
    Arrays.setAll(all, cluster -> cluster);
    return new Interval(means[tail], mean(sums, sizes, all), means[DRAWS - 1 - tail]);
  }

  private static double mean(double[] sums, int[] sizes, int[] drawn) {
    double sum = 0;
    int count = 0;
    for (int cluster : drawn) {
      sum += sums[cluster];
      count += sizes[cluster];
    }
    return sum / count;
  }
}
