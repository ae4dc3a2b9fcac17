package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;

/// Things that several tests of the gate speak of.
public final class Samples {
  /// A candidate.
  public static final GenerationId BETTER = new GenerationId("a".repeat(64));

  /// Another candidate.
  public static final GenerationId WORSE = new GenerationId("b".repeat(64));

  private Samples() {}

  /// What an exam of ten goals may show.
  public static Evidence evidence() {
    return new Evidence(
        new Interval(0.02, 0.1, 0.2), 0.025, 0.05, new Tally(10, 6, 80.5), new Tally(10, 8, 70.25));
  }
}
