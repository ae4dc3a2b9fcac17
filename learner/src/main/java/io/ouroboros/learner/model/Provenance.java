package io.ouroboros.learner.model;

import java.util.Optional;

/// Where a generation comes from.
///
/// @param settings it was learned with
/// @param seed of every random choice
/// @param experiences that the learning read
/// @param run what the network went through; empty when the prior alone was learned
public record Provenance(
    TrainSettings settings, long seed, int experiences, Optional<TrainingRun> run) {

  /// The training of a network.
  ///
  /// @param steps of this generation
  /// @param totalSteps of this generation and its ancestors since the weights were drawn
  /// @param firstLoss mean of the first steps, in nats a production
  /// @param lastLoss mean of the last steps, in nats a production
  public record TrainingRun(long steps, long totalSteps, double firstLoss, double lastLoss) {}
}
