package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import java.time.Instant;
import java.util.Optional;

/// What the learner knows, while it runs. Goes on from a checkpoint and makes one at any moment.
///
/// Not safe for use by several threads at once.
final class Memory {
  private final Learner.Window window;
  private final Cursor cursor;
  private final ReplayStore replay;
  private long fresh;
  private int trainings;
  private Optional<GenerationId> candidate;

  Memory(Learner.Window window, Checkpoint checkpoint) {
    this.window = window;
    cursor = new Cursor(checkpoint.settled(), checkpoint.recent());
    replay = new ReplayStore(window.always(), window.atMost(), checkpoint.replay());
    fresh = checkpoint.fresh();
    trainings = checkpoint.trainings();
    candidate = checkpoint.candidate();
  }

  Checkpoint checkpoint() {
    return new Checkpoint(
        cursor.settled(), cursor.recent(), replay.kept(), fresh, trainings, candidate);
  }

  /// Takes an event; one that was read before changes nothing.
  ///
  /// @param experience what it teaches, if anything
  void take(Cursor.Seen event, Optional<Experience> experience) {
    if (cursor.take(event) && experience.isPresent()) {
      replay.add(experience.get());
      fresh++;
    }
  }

  /// As in [Cursor#settle].
  void settle(Instant now) {
    cursor.settle(now);
  }

  /// As in [Cursor#settled()].
  long settled() {
    return cursor.settled();
  }

  /// A copy of the replay for another thread to train on.
  ReplayStore replay() {
    return new ReplayStore(window.always(), window.atMost(), replay.kept());
  }

  /// A training ended that had `used` of the fresh experiences before it.
  ///
  /// @param made its candidate; empty when it made none
  void trained(long used, Optional<GenerationId> made) {
    fresh -= used;
    trainings++;
    candidate = made.or(() -> candidate);
  }

  /// How many experiences were ever added to the replay.
  long seen() {
    return replay.seen();
  }

  /// How many came since the last training began.
  long fresh() {
    return fresh;
  }

  /// How many trainings ended.
  int trainings() {
    return trainings;
  }

  /// What the last training made.
  Optional<GenerationId> candidate() {
    return candidate;
  }
}
