package io.ouroboros.learner.gate;

import java.util.Optional;

/// When a candidate is better, worse, or not worth more goals. Pure: the same outcomes in the same
/// order give the same decision.
///
/// Errors are limited over the whole lineage, not an exam at a time: the chance that a candidate
/// that is not better is ever promoted stays below `alpha`, however many are examined. The k-th
/// exam may spend `alpha / (k (k + 1))` of it; these shares add up to `alpha`.
///
/// @param alpha above 0, below 1
/// @param worthwhile the least mean difference of scores that matters, in [0, 1]: once a candidate
///   cannot reach it the exam stops, unless it looks so bad that a little more shows harm
public record GateRule(double alpha, double worthwhile) {
  /// One in twenty for all exams of a lineage together; what matters is one right answer in a
  /// hundred, or one evaluation in five.
  public static final GateRule STANDARD = new GateRule(0.05, 0.01);

  /// The share of a score that being right has. People wait milliseconds for an answer, and hours
  /// go into finding that it was wrong.
  private static final double RIGHT = 7.0 / 8;

  /// How many halvings of the evaluations are the most that counts.
  private static final double OCTAVES = 4;

  /// @throws IllegalArgumentException when a limit is broken
  public GateRule {
    if (!(alpha > 0 && alpha < 1 && worthwhile >= 0 && worthwhile <= 1)) {
      throw new IllegalArgumentException(
          "The gate's alpha (%s) must be in (0, 1) and its worthwhile difference (%s) in [0, 1]."
              .formatted(alpha, worthwhile));
    }
  }

  /// The part of alpha that an exam may spend.
  ///
  /// @param look which exam of the lineage it is, from 1
  double alphaOf(int look) {
    return alpha / look / (look + 1.0);
  }

  /// How much better the candidate did on one goal, in [-1, 1]: most of it for being right where
  /// the other is wrong, the rest for the evaluations that the right answer took, in halvings.
  static double score(Sitting current, Sitting candidate) {
    double right = (candidate.generalises() ? 1 : 0) - (current.generalises() ? 1 : 0);
    double halvings =
        Math.log((double) current.evaluations() / candidate.evaluations()) / Math.log(2);
    return RIGHT * right + (1 - RIGHT) * Math.clamp(halvings / OCTAVES, -1, 1);
  }

  /// Whether this evidence is enough.
  ///
  /// @param last whether no goal is left
  Optional<Decision> decide(Evidence evidence, boolean last) {
    Interval difference = evidence.difference();
    if (difference.lower() >= 0) {
      return Optional.of(new Decision.Promote(evidence));
    }
    if (difference.upper() <= 0) {
      return Optional.of(new Decision.Reject(new Refusal.Worse(evidence)));
    }
    boolean looksHarmful = difference.mean() < -worthwhile;
    if (difference.upper() <= worthwhile && (last || !looksHarmful)) {
      return Optional.of(new Decision.Reject(new Refusal.Futile(evidence)));
    }
    return last
        ? Optional.of(new Decision.Reject(new Refusal.NotShown(evidence)))
        : Optional.empty();
  }
}
