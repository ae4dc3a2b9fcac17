package io.ouroboros.learner.gate;

/// What an exam has shown so far about a candidate against the current generation.
///
/// @param difference of the paired scores, in [-1, 1]; positive means that the candidate is better
/// @param alpha the chance, over all looks at this exam, that the interval misses the truth
/// @param detectable a mean difference that an exam of this length would have shown with a chance
///   of four in five
public record Evidence(
    Interval difference, double alpha, double detectable, Tally current, Tally candidate) {
  @Override
  public String toString() {
    return """
    difference %+.3f in [%+.3f, %+.3f] over %d goals, right %d against %d, \
    typical evaluations %.0f against %.0f\
    """
        .formatted(
            difference.mean(),
            difference.lower(),
            difference.upper(),
            candidate.goals(),
            candidate.right(),
            current.right(),
            candidate.typicalEvaluations(),
            current.typicalEvaluations());
  }
}
