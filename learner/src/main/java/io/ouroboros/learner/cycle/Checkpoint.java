package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.ReplayStore;
import java.util.List;
import java.util.Optional;

/// All that the learner knows, at one moment: it goes on from here after any end. The optimizer's
/// moments are in the store, with the candidate that this names.
///
/// @param settled as in [Cursor#settled()]
/// @param recent as in [Cursor#recent()]
/// @param replay what training reads; not to be changed
/// @param fresh how many experiences came since the last training began
/// @param trainings how many trainings ended
/// @param candidate what the last one made
record Checkpoint(
    long settled,
    List<Cursor.Seen> recent,
    ReplayStore.Kept replay,
    long fresh,
    int trainings,
    Optional<GenerationId> candidate) {
  static final Checkpoint EMPTY =
      new Checkpoint(0, List.of(), ReplayStore.Kept.NOTHING, 0, 0, Optional.empty());

  Checkpoint {
    recent = List.copyOf(recent);
  }
}
