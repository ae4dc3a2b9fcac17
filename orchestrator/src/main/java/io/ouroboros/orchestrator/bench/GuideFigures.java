package io.ouroboros.orchestrator.bench;

import io.ouroboros.learner.gate.TwinFigures;
import java.util.Optional;

/// How one arm did at one budget, beside generation 0 and the oracle.
///
/// @param budget evaluations a task
/// @param figures the arm beside generation 0
/// @param ceiling the oracle beside generation 0
/// @param besideTwin the arm beside its twin, if it has one
/// @param times by the clock
public record GuideFigures(
    GuideArm arm,
    long budget,
    TwinFigures figures,
    TwinFigures ceiling,
    Optional<TwinFigures> besideTwin,
    GuideTimes times) {

  /// How many tasks the arm got right on all held-out rows.
  int right() {
    return figures.learned().right();
  }

  /// How many tasks there were.
  int goals() {
    return figures.learned().goals();
  }

  /// The geometric mean of what right answers took, wrong ones counting the whole budget.
  double typicalEvaluations() {
    return figures.learned().typicalEvaluations();
  }

  /// The share of the way from generation 0 to the oracle in right answers; not a number where the
  /// oracle is no better.
  double gapInRight() {
    return figures.right().mean() / ceiling.right().mean();
  }

  /// The share of the way in the logarithm of evaluations, wrong answers counting the whole budget.
  double gapInEffort() {
    return Math.log(figures.effort().mean()) / Math.log(ceiling.effort().mean());
  }

  /// The figures in one line.
  public String line() {
    return "%,9d  %-16s %4d of %d right, %,8.0f evaluations; %s; of the way %s and %s; %s%s"
        .formatted(
            budget,
            arm.name(),
            right(),
            goals(),
            typicalEvaluations(),
            difference(figures),
            percent(gapInRight()),
            percent(gapInEffort()),
            times.line(),
            besideTwin
                .map(twin -> "; beside " + arm.twin().orElseThrow() + " " + difference(twin))
                .orElse(""));
  }

  private static String difference(TwinFigures figures) {
    return "%+5.1f points [%+.1f, %+.1f], evaluations x %.2f [%.2f, %.2f]"
        .formatted(
            100 * figures.right().mean(),
            100 * figures.right().lower(),
            100 * figures.right().upper(),
            figures.effort().mean(),
            figures.effort().lower(),
            figures.effort().upper());
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? "%.0f %%".formatted(100 * share) : "-";
  }
}
