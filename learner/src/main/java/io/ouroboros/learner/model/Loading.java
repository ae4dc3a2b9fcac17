package io.ouroboros.learner.model;

/// What came of loading a generation.
public sealed interface Loading {
  /// It is ready to guide.
  ///
  /// @param guide to be closed when nobody uses it any more
  record Loaded(LoadedGuide guide) implements Loading {}

  /// This node cannot use it, and stays with what it has.
  record Refused(String reason) implements Loading {}
}
