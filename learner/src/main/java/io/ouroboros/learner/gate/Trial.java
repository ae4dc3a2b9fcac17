package io.ouroboros.learner.gate;

import java.util.List;
import java.util.Optional;

/// One candidate before the gate: takes paired results as they come, and stops as soon as the rule
/// has enough of them.
final class Trial {
  private final GateRule rule;
  private final double alpha;
  private final int components;
  private final ConfidenceSequence difference;
  private Tally current = Tally.EMPTY;
  private Tally candidate = Tally.EMPTY;
  private int observed;

  /// @param look which exam of the lineage this is, from 1
  /// @param components how many the exam has
  Trial(GateRule rule, int look, int components) {
    this.rule = rule;
    this.components = components;
    alpha = rule.alphaOf(look);
    difference = new ConfidenceSequence(alpha, components);
  }

  /// Takes the goals of one component, which count once together.
  ///
  /// @return the decision, when there is one
  Optional<Decision> observe(List<Paired> component) {
    for (Paired pair : component) {
      current = current.plus(pair.current());
      candidate = candidate.plus(pair.candidate());
    }
    difference.observe(
        component.stream()
            .mapToDouble(pair -> GateRule.score(pair.current(), pair.candidate()))
            .average()
            .orElseThrow());
    observed++;
    return rule.decide(evidence(), observed == components);
  }

  /// How many components it has taken.
  int observed() {
    return observed;
  }

  /// What was shown so far.
  Evidence evidence() {
    return new Evidence(difference.interval(), alpha, difference.detectable(), current, candidate);
  }
}
