package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.Guide;

/// A guide that holds memory until it is closed.
public sealed interface LoadedGuide extends Guide, AutoCloseable permits NeuralGuide, PriorGuide {
  /// Frees the memory; a second call does nothing. Questions still under way are answered or fail.
  @Override
  void close();
}
