package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.GenerationId;

/// A generation cannot be loaded on this node. The message says why.
public final class Unloadable extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param reason a sentence
  public Unloadable(GenerationId generation, String reason) {
    super("Generation %s cannot be loaded. %s".formatted(generation.shortened(), reason));
  }
}
