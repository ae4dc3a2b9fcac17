package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;

/// What the learner publishes on its node's event stream, for screens and meters. Nothing is
/// decided by it.
public sealed interface LearnerNews {
  /// A training went on.
  record Stepped(LearnerStatus.Training training) implements LearnerNews {}

  /// The learner has dreamt.
  record Dreamt() implements LearnerNews {}

  /// A training made a candidate, which now goes before the gate.
  record Made(GenerationId candidate) implements LearnerNews {}

  /// A training made none.
  record MadeNone(String reason) implements LearnerNews {}
}
