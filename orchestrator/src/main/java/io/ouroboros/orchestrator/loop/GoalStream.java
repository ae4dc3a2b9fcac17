package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.goal.Task;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goals in the order in which a run takes them.
///
/// @param brought the ones of a person; they come first
/// @param generated what follows
public record GoalStream(List<Task> brought, Stream<Task> generated) {
  public GoalStream {
    brought = List.copyOf(brought);
  }

  /// All goals; may be called once.
  Iterator<Task> all() {
    return Stream.concat(brought.stream(), generated).iterator();
  }

  Set<GoalId> idsOfBrought() {
    return brought.stream().map(task -> task.goal().id()).collect(Collectors.toUnmodifiableSet());
  }
}
