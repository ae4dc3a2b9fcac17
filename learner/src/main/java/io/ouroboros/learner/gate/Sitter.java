package io.ouroboros.learner.gate;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.learner.swap.ModelHandle;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// A loaded generation that sits the goals of an exam, each at most once.
final class Sitter implements AutoCloseable {
  /// What all sitters of an exam share.
  ///
  /// @param sittings what other exams have found out already
  /// @param cancelled asked often; once true, what a sitter answers means nothing
  record Room(Sittings sittings, Budget budget, BooleanSupplier cancelled, LongSupplier nanoTime) {}

  private final Room room;
  private final GuideLease lease;

  /// @param handle of which the caller was the only holder
  Sitter(Room room, ModelHandle handle) {
    this.room = room;
    lease = handle.lease();
    handle.retire();
  }

  /// How the generation does on a goal.
  Sitting sit(ExamGoal goal) {
    var generation = lease.guide().generation();
    return room.sittings()
        .find(generation, goal.id())
        .orElseGet(() -> {
          Sitting sitting =
              goal.sit(lease.guide(), room.budget(), room.cancelled(), room.nanoTime());
          if (!room.cancelled().getAsBoolean()) {
            room.sittings().add(generation, goal.id(), sitting);
          }
          return sitting;
        });
  }

  @Override
  public void close() {
    lease.close();
  }
}
