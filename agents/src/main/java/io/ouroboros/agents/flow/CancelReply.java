package io.ouroboros.agents.flow;

/// What a client hears when it cancels a goal.
public sealed interface CancelReply {
  /// The goal ended with this request, or by an earlier one.
  record Cancelled() implements CancelReply {}

  /// The goal had ended before.
  record AlreadyEnded(Conclusion conclusion) implements CancelReply {}

  /// Nobody submitted such a goal.
  record Unknown() implements CancelReply {}
}
