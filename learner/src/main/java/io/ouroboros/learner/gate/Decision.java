package io.ouroboros.learner.gate;

/// What an exam came to.
public sealed interface Decision {
  /// The candidate is better and shall become the current generation.
  record Promote(Evidence evidence) implements Decision {}

  /// The candidate shall not.
  record Reject(Refusal refusal) implements Decision {}
}
