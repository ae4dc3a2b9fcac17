package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.Standing;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;

/// Brings candidates before the gate, each once the checkpoint that names it counts: a learner that
/// takes over from this one knows of every candidate that the gate knows of.
///
/// Not safe for use by several threads at once.
final class Proposals {
  private record Waiting(GenerationId candidate, Stamp made) {}

  private final ActorRef<Gatekeeper.Command> gatekeeper;
  private final ActorRef<Standing> standings;
  private final Checkpoints checkpoints;
  private Optional<Waiting> waiting = Optional.empty();

  /// @param standings told what the gatekeeper answers
  Proposals(
      ActorRef<Gatekeeper.Command> gatekeeper,
      ActorRef<Standing> standings,
      Checkpoints checkpoints) {
    this.gatekeeper = gatekeeper;
    this.standings = standings;
    this.checkpoints = checkpoints;
  }

  /// Proposes a candidate as soon as may be; one that waits already goes on waiting for the same
  /// checkpoint.
  ///
  /// @param made writes a checkpoint that names it, or tells which one does
  void propose(GenerationId candidate, Supplier<Stamp> made) {
    if (waiting.filter(it -> it.candidate().equals(candidate)).isEmpty()) {
      waiting = Optional.of(new Waiting(candidate, made.get()));
    }
    proposeWhatCounts();
  }

  /// To be called when more checkpoints may count.
  void proposeWhatCounts() {
    waiting
        .filter(it -> checkpoints.counts(it.made()))
        .ifPresent(it -> {
          waiting = Optional.empty();
          gatekeeper.tell(new Gatekeeper.Propose(it.candidate(), standings));
        });
  }
}
