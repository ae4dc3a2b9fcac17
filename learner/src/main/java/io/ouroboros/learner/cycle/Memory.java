package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.dream.Imagination;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the learner knows, while it runs. Goes on from a checkpoint and makes one at any moment.
///
/// Not safe for use by several threads at once.
final class Memory {
  private final Window window;
  private final Cursor cursor;
  private final ReplayStore replay;
  private final ReplayStore dreams;
  private final List<Experience> arrivals;
  private long fresh;
  private int trainings;
  private Optional<GenerationId> candidate;
  private Optional<Checkpoint.Underway> underway;

  Memory(Window window, Checkpoint checkpoint) {
    this.window = window;
    cursor = new Cursor(checkpoint.place().settled(), checkpoint.place().recent());
    replay = window.replay(checkpoint.held().replay());
    dreams = dreamt(checkpoint.held().dreams());
    arrivals = new ArrayList<>(checkpoint.held().arrivals());
    fresh = checkpoint.held().fresh();
    trainings = checkpoint.work().trainings();
    candidate = checkpoint.work().candidate();
    underway = checkpoint.work().underway();
  }

  /// Dreams are cheap, so the oldest leave soon.
  private ReplayStore dreamt(ReplayStore.Kept kept) {
    return new ReplayStore(window.always(), window.always(), kept);
  }

  Checkpoint checkpoint() {
    return new Checkpoint(
        new Checkpoint.Place(cursor.settled(), cursor.recent()),
        new Checkpoint.Held(replay.kept(), dreams.kept(), arrivals, fresh),
        new Checkpoint.Work(trainings, candidate, underway));
  }

  /// Takes an event; one that was read before changes nothing. What a training reads stays as it is
  /// until it ends, so that it can be made again.
  ///
  /// @param experience what it teaches, if anything
  void take(Cursor.Seen event, Optional<Experience> experience) {
    if (cursor.take(event) && experience.isPresent()) {
      fresh++;
      if (underway.isPresent()) {
        arrivals.add(experience.get());
      } else {
        replay.add(experience.get());
      }
    }
  }

  /// Takes a dream; one that comes while a training runs is lost.
  void take(Experience dream) {
    if (underway.isEmpty()) {
      dreams.add(dream);
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

  /// A copy of the replay for another thread.
  ReplayStore replay() {
    return window.replay(replay.kept());
  }

  /// A copy of the dreams for another thread.
  ReplayStore dreams() {
    return dreamt(dreams.kept());
  }

  /// What to dream of now: what was lived, as many dreams as are kept.
  Dreamer.Dream dream(long seed) {
    ReplayStore known = replay();
    List<Experience> before = dreams.kept().window();
    GenerationId generation = candidate.orElse(GenerationId.HAND_SET);
    return new Dreamer.Dream(
        () -> Imagination.of(generation, known.weighted(), before, seed),
        dreams.seen(),
        window.always());
  }

  /// A training begins that reads all that is held.
  void begin(Checkpoint.Underway training) {
    underway = Optional.of(training);
    fresh = 0;
  }

  /// The training that has begun and not ended.
  Optional<Checkpoint.Underway> underway() {
    return underway;
  }

  /// The training that was under way ended.
  ///
  /// @param made its candidate; empty when it made none
  void trained(Optional<GenerationId> made) {
    underway = Optional.empty();
    arrivals.forEach(replay::add);
    arrivals.clear();
    trainings++;
    candidate = made.or(() -> candidate);
  }

  /// The training that was under way could not begin, because what it was to go on from is lost:
  /// the next one goes on from the current generation.
  void orphaned() {
    trained(Optional.empty());
    candidate = Optional.empty();
  }

  /// How many experiences came since the last training began.
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

  /// What there is to tell of the learner.
  LearnerStatus status(Optional<LearnerStatus.Training> training) {
    return new LearnerStatus(
        replay.seen() + arrivals.size(), fresh, dreams.seen(), training, candidate);
  }
}
