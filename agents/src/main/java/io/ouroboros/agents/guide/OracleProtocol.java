package io.ouroboros.agents.guide;

import org.apache.pekko.actor.typed.ActorRef;

/// What the workers of a node ask of its oracle. These messages never leave the node.
public sealed interface OracleProtocol {
  /// Asks for a lease on the generation that is current now.
  record Acquire(ActorRef<GuideLease> replyTo) implements OracleProtocol {}
}
