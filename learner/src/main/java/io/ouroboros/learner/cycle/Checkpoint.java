package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import java.util.List;
import java.util.Optional;

/// All that the learner knows, at one moment: it goes on from here after any end. Weights and the
/// optimizer's moments are elsewhere: of what was made, in the store; of what is being made, in the
/// [TrainingFile].
record Checkpoint(Place place, Held held, Work work) {
  static final Checkpoint EMPTY = beginningWith(ReplayStore.Kept.NOTHING);

  /// A learner that has read nothing of the journal yet.
  ///
  /// @param replay what others have lived
  static Checkpoint beginningWith(ReplayStore.Kept replay) {
    return new Checkpoint(
        new Place(0, List.of()),
        new Held(replay, ReplayStore.Kept.NOTHING, List.of(), 0),
        new Work(0, Optional.empty(), Optional.empty()));
  }

  /// Where the reading of the journal stands.
  ///
  /// @param settled as in [Cursor#settled()]
  /// @param recent as in [Cursor#recent()]
  record Place(long settled, List<Cursor.Seen> recent) {
    Place {
      recent = List.copyOf(recent);
    }
  }

  /// What there is to train on.
  ///
  /// @param replay what was lived; not to be changed, like what was dreamt
  /// @param arrivals what came while a training reads the replay, in the order of coming
  /// @param fresh how many experiences came since the last training began
  record Held(
      ReplayStore.Kept replay, ReplayStore.Kept dreams, List<Experience> arrivals, long fresh) {
    Held {
      arrivals = List.copyOf(arrivals);
    }
  }

  /// What was made of it.
  ///
  /// @param trainings how many ended
  /// @param candidate what the last one made
  /// @param underway the one that has begun and not ended
  record Work(int trainings, Optional<GenerationId> candidate, Optional<Underway> underway) {}

  /// A training that has begun. Together with what is held, it says all that decides what the
  /// training makes.
  ///
  /// @param term of the learner that began it
  record Underway(GenerationId parent, int steps, long seed, long term) {}
}
