package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.flow.Goals;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.gate.Gatekeeper;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;

/// The actors of a node that others may talk to.
///
/// @param learner completes when the learner has started; never where this node does not learn
record Parts(
    Goals goals,
    ActorRef<Gatekeeper.Command> gatekeeper,
    CompletableFuture<ActorRef<Learner.Command>> learner) {}
