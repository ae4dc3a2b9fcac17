package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// A gate that takes every candidate and decides nothing about it.
final class OpenGate {
  private OpenGate() {}

  /// @param proposals told of each candidate
  static Behavior<Gatekeeper.Command> create(Consumer<GenerationId> proposals) {
    List<Standing> standings = new ArrayList<>();
    return Behaviors.receiveMessage(command -> {
      if (command instanceof Gatekeeper.GetStatus(var replyTo)) {
        replyTo.tell(new LineageStatus(GenerationId.HAND_SET, standings, Optional.empty()));
      } else if (command instanceof Gatekeeper.Propose(var candidate, var replyTo)) {
        standings.add(new Standing(candidate, new Standing.BuiltIn(), Instant.EPOCH));
        replyTo.tell(standings.getLast());
        proposals.accept(candidate);
      }
      return Behaviors.same();
    });
  }
}
