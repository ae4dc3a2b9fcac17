package io.ouroboros.learner.cycle;

/// The bounds of the replay, as in [io.ouroboros.learner.experience.ReplayStore].
///
/// @param always how many experiences are kept whatever comes, at least 1; as many dreams are kept
/// @param atMost no less than `always`
public record Window(int always, int atMost) {
  /// What a node's learner keeps.
  public static final Window USUAL = new Window(2_000, 20_000);
}
