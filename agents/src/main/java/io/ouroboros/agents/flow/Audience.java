package io.ouroboros.agents.flow;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;

/// Who watches a goal. Soft state: it is empty after a planner has moved or rested.
final class Audience {
  private final Set<ActorRef<GoalUpdate>> watchers = new LinkedHashSet<>();

  /// Adds a watcher.
  ///
  /// @return false when it was there before
  boolean join(ActorRef<GoalUpdate> watcher) {
    return watchers.add(watcher);
  }

  void leave(ActorRef<GoalUpdate> watcher) {
    watchers.remove(watcher);
  }

  /// Tells everybody where the goal stands.
  void tell(GoalState state) {
    GoalUpdate update = GoalUpdate.of(state);
    watchers.forEach(watcher -> watcher.tell(update));
  }
}
