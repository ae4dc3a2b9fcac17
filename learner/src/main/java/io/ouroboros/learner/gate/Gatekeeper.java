package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;

/// Decides which generation is current: the cluster's only writer of the lineage.
public final class Gatekeeper {
  /// What the gatekeeper is told.
  public sealed interface Command {}

  /// Examine this candidate against the current generation. Answered at once; the decision follows
  /// as a change of its standing. Proposing it again changes nothing.
  public record Propose(GenerationId candidate, ActorRef<Standing> replyTo) implements Command {}

  /// Asks for the state of the lineage.
  public record GetStatus(ActorRef<Status> replyTo) implements Command {}

  /// The state of the lineage.
  ///
  /// @param current the stable generation
  /// @param generations every generation in the order of its proposal, the built-in one first
  /// @param exam the evidence so far of the exam that is running
  public record Status(
      GenerationId current, List<Standing> generations, Optional<ExamProgress> exam) {
    public Status {
      generations = List.copyOf(generations);
    }
  }

  /// How far an exam is.
  ///
  /// @param goals how many goals the exam has at most
  public record ExamProgress(GenerationId candidate, int goals, Evidence evidence) {}

  private Gatekeeper() {}
}
