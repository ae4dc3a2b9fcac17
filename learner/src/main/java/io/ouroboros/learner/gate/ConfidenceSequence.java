package io.ouroboros.learner.gate;

import java.util.Arrays;

/// Bounds on the mean of scores in [-1, 1] that hold at every moment at once, so one may look after
/// each score and stop whenever one likes.
///
/// For every mean on a grid two gamblers bet, one that the truth is higher and one that it is
/// lower; a mean is excluded for good once its gambler has multiplied the stake by 1/alpha, which
/// by Ville's inequality happens with a chance of at most alpha when it is the truth. Each gambler
/// spreads the stake over bets tuned to a long, a middle and a short run, so that large differences
/// show early and small ones still show at the end.
///
/// Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", JRSS-B 2023:
/// the capital process of section 4 and the plug-in variance of section 3.2; the mixture of bets is
/// a special case of their diversified betting.
final class ConfidenceSequence {
  /// Means on the grid over [0, 1], to which the scores are mapped.
  private static final int CELLS = 400;

  /// What the horizon is divided by for each bet.
  private static final int[] RUNS = {1, 8, 64};

  /// The share of the stake that may be lost at once.
  private static final double BOLDNESS = 0.5;

  private final double alpha;
  private final int horizon;

  /// [RUNS, CELLS + 1] the capital of those who bet on a higher and on a lower mean; whoever has
  /// won bets no more.
  private final double[][] higher = stakes();

  private final double[][] lower = stakes();

  /// Every mean at or below this index is excluded; -1 when none is.
  private int excludedBelow = -1;

  private int excludedAbove = CELLS + 1;
  private int count;
  private double sum;
  private double squares = 0.25;

  /// @param alpha the chance that the lower bound ever misses the truth, and that the upper one
  ///   does
  /// @param horizon about how many scores there will be at most
  ConfidenceSequence(double alpha, int horizon) {
    this.alpha = alpha;
    this.horizon = horizon;
  }

  private static double[][] stakes() {
    double[][] stakes = new double[RUNS.length][CELLS + 1];
    Arrays.stream(stakes).forEach(run -> Arrays.fill(run, 1));
    return stakes;
  }

  /// Takes one more score.
  void observe(double score) {
    double value = (score + 1) / 2;
    double odds = 2 * Math.log(RUNS.length / alpha) / (squares / (count + 1));
    for (int run = 0; run < RUNS.length; run++) {
      bet(run, Math.sqrt(odds * RUNS[run] / horizon), value);
    }
    count++;
    sum += value;
    double mean = (0.5 + sum) / (count + 1);
    squares += (value - mean) * (value - mean);
    exclude();
  }

  private void bet(int run, double stake, double value) {
    for (int cell = excludedBelow + 1; cell <= CELLS; cell++) {
      double mean = (double) cell / CELLS;
      higher[run][cell] *= 1 + Math.min(stake, BOLDNESS / mean) * (value - mean);
    }
    for (int cell = 0; cell < excludedAbove; cell++) {
      double mean = (double) cell / CELLS;
      lower[run][cell] *= 1 - Math.min(stake, BOLDNESS / (1 - mean)) * (value - mean);
    }
  }

  private void exclude() {
    while (excludedBelow < CELLS && won(higher, excludedBelow + 1)) {
      excludedBelow++;
    }
    while (excludedAbove > 0 && won(lower, excludedAbove - 1)) {
      excludedAbove--;
    }
  }

  private boolean won(double[][] capital, int cell) {
    double total = Arrays.stream(capital).mapToDouble(run -> run[cell]).sum();
    return total / RUNS.length >= 1 / alpha;
  }

  /// Where the mean lies: strictly between the bounds.
  Interval interval() {
    return new Interval(
        score(Math.max(0, excludedBelow)),
        count == 0 ? 0 : 2 * sum / count - 1,
        score(Math.min(CELLS, excludedAbove)));
  }

  private static double score(int cell) {
    return (2.0 * cell - CELLS) / CELLS;
  }

  /// A mean that scores spread like these would have shown by the horizon with a chance of four in
  /// five.
  double detectable() {
    double deviation = 2 * Math.sqrt(squares / (count + 1));
    double normal = Math.sqrt(2 * Math.log(RUNS.length / alpha)) + 0.84;
    return Math.min(1, deviation * normal / Math.sqrt(horizon));
  }
}
