package io.ouroboros.agents.flow;

import io.ouroboros.agents.goal.GoalId;
import java.time.Duration;

/// What a client hears when it hands in a goal.
public sealed interface SubmitReply {
  /// The goal is on record and will reach its end, whatever happens to the node. Also the answer to
  /// a repeated submission of the same goal.
  record Accepted(GoalId goal) implements SubmitReply {}

  /// The node is full; nothing is on record.
  ///
  /// @param delay how long to wait before the next try
  record TryLater(Duration delay) implements SubmitReply {}

  /// The goal cannot be taken on, now or later.
  record Refused(String reason) implements SubmitReply {}
}
