package io.ouroboros.learner.cycle;

import io.ouroboros.learner.experience.ReplayStore;

/// The bounds of the replay, as in [ReplayStore].
///
/// @param always how many experiences are kept whatever comes, at least 1; as many dreams are kept
/// @param atMost no less than `always`
public record Window(int always, int atMost) {
  /// What a node's learner keeps.
  public static final Window USUAL = new Window(2_000, 20_000);

  /// A replay of these bounds.
  ///
  /// @param kept what it goes on from
  ReplayStore replay(ReplayStore.Kept kept) {
    return new ReplayStore(always, atMost, kept);
  }
}
