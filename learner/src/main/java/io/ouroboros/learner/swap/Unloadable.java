package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.GenerationId;

/// A generation cannot be loaded on this node. The message says why.
public final class Unloadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean missing;

  /// @param reason a sentence
  public Unloadable(GenerationId generation, String reason) {
    this(generation, reason, false);
  }

  private Unloadable(GenerationId generation, String reason, boolean missing) {
    super("Generation %s cannot be loaded. %s".formatted(generation.shortened(), reason));
    this.missing = missing;
  }

  /// Nobody that can be asked now has the generation.
  ///
  /// @param reason a sentence
  public static Unloadable missing(GenerationId generation, String reason) {
    return new Unloadable(generation, reason, true);
  }

  /// Whether the generation may be there later, because nobody that could be asked has it.
  public boolean isMissing() {
    return missing;
  }
}
