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
    GoalUpdate update = update(state);
    watchers.forEach(watcher -> watcher.tell(update));
  }

  static GoalUpdate update(GoalState state) {
    return switch (state) {
      case GoalState.Open _ -> new GoalUpdate.Unknown();
      case GoalState.Unfinished unfinished ->
          new GoalUpdate.Underway(unfinished.spent().attempts(), unfinished.spent().evaluations());
      case GoalState.Ended ended -> new GoalUpdate.Ended(ended.goal(), ended.conclusion());
    };
  }
}
