package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.verdict.Verdict;

/// What planners and their queue publish on their node's event stream, for screens and meters.
/// Nothing is decided by it.
public sealed interface GoalNews {
  /// A goal was taken on.
  record Submitted(GoalId goal) implements GoalNews {}

  /// An attempt was judged.
  record Attempted(GoalId goal, Verdict verdict, Effort effort) implements GoalNews {}

  /// A goal has ended.
  ///
  /// @param verdict as in [Conclusion]
  record Ended(GoalId goal, Verdict verdict) implements GoalNews {}

  /// The queue of a node has changed.
  ///
  /// @param waiting attempts that no worker has yet
  /// @param running attempts that a worker has
  record Queued(int waiting, int running) implements GoalNews {}
}
