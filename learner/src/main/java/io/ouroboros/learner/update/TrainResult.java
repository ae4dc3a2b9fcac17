package io.ouroboros.learner.update;

import io.ouroboros.learner.model.Generation;

/// What came of a training.
public sealed interface TrainResult {
  /// A candidate, kept in the store.
  record Candidate(Generation generation) implements TrainResult {}

  /// Somebody asked to stop; nothing is kept in the store.
  record Stopped() implements TrainResult {}

  /// It could not be done.
  sealed interface Failed extends TrainResult {
    /// Why, for people: a sentence.
    String reason();
  }

  /// There was nothing to do, or no way to do it.
  record Refused(String reason) implements Failed {}

  /// Nobody that can be asked has the generation to go on from.
  record Orphaned(String reason) implements Failed {}
}
