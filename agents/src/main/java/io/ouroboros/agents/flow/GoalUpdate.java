package io.ouroboros.agents.flow;

import io.ouroboros.agents.goal.Goal;

/// What a watcher of a goal sees: where it stands at once, then every change, `Ended` or `Unknown`
/// last.
public sealed interface GoalUpdate {
  /// The goal is being pursued.
  ///
  /// @param attempts how many ended so far
  /// @param evaluations spent so far
  record Underway(int attempts, long evaluations) implements GoalUpdate {}

  /// The goal has ended.
  record Ended(Goal goal, Conclusion conclusion) implements GoalUpdate {}

  /// Nobody submitted such a goal.
  record Unknown() implements GoalUpdate {}

  /// What a watcher sees of a state.
  static GoalUpdate of(GoalState state) {
    return switch (state) {
      case GoalState.Open _ -> new Unknown();
      case GoalState.Unfinished unfinished ->
          new Underway(unfinished.spent().attempts(), unfinished.spent().evaluations());
      case GoalState.Ended ended -> new Ended(ended.goal(), ended.conclusion());
    };
  }
}
