package io.ouroboros.learner.model;

import java.util.Map;

/// The weights of a network in training, the optimizer's moments and the count of its steps: what
/// training goes on from.
///
/// @param totalSteps since the weights were drawn
/// @param blobs [Generation#WEIGHTS] and [Generation#MOMENTS]; the arrays are shared and not to be
///   written to
public record NetState(long totalSteps, Map<String, byte[]> blobs) {
  /// @throws IllegalArgumentException when a blob is missing
  public NetState {
    blobs = Map.copyOf(blobs);
    if (!blobs.containsKey(Generation.WEIGHTS) || !blobs.containsKey(Generation.MOMENTS)) {
      throw new IllegalArgumentException(
          "The blobs %s must be the weights and the moments.".formatted(blobs.keySet()));
    }
  }

  /// What a generation with a network was left with.
  public static NetState of(GenerationBundle bundle) {
    long steps =
        bundle.generation().provenance().run().map(Provenance.TrainingRun::totalSteps).orElse(0L);
    return new NetState(
        steps,
        Map.of(
            Generation.WEIGHTS,
            bundle.blob(Generation.WEIGHTS),
            Generation.MOMENTS,
            bundle.blob(Generation.MOMENTS)));
  }

  byte[] blob(String name) {
    return blobs.getOrDefault(name, new byte[0]);
  }
}
