package io.ouroboros.learner.gate;

/// One generation's results over the goals of an exam.
///
/// @param goals how many it sat
/// @param right on how many its answer generalised
/// @param logEvaluations the sum of the natural logarithms of the evaluations of each [Sitting]
public record Tally(int goals, int right, double logEvaluations) {
  /// Before the first goal.
  public static final Tally EMPTY = new Tally(0, 0, 0);

  /// With one more outcome.
  public Tally plus(Sitting outcome) {
    return new Tally(
        goals + 1,
        right + (outcome.generalises() ? 1 : 0),
        logEvaluations + Math.log((double) outcome.evaluations()));
  }

  /// The geometric mean of the evaluations; 1 before the first goal.
  public double typicalEvaluations() {
    return goals == 0 ? 1 : Math.exp(logEvaluations / goals);
  }
}
