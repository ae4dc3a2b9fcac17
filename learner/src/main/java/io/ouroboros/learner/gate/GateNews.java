package io.ouroboros.learner.gate;

/// What the gatekeeper publishes on its node's event stream, for screens and meters. Nothing is
/// decided by it.
public sealed interface GateNews {
  /// An exam went on.
  record Examined(ExamProgress progress) implements GateNews {}

  /// A generation has a new standing.
  record Moved(Standing standing) implements GateNews {}
}
