package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;

/// Turns experience into candidate generations, one training after the other.
public final class Learner {
  /// What the learner is told.
  public sealed interface Command {}

  /// Asks what the learner does.
  public record GetStatus(ActorRef<Status> replyTo) implements Command {}

  /// What the learner does.
  ///
  /// @param experiences how many it has read so far
  /// @param fresh how many of them came since the last training began
  /// @param training how far the running training is
  /// @param candidate what it proposed last
  public record Status(
      long experiences,
      long fresh,
      Optional<Training> training,
      Optional<GenerationId> candidate) {}

  /// How far a training is.
  ///
  /// @param step from 0 to `steps`
  /// @param loss of the last step, in nats a production
  public record Training(int step, int steps, double loss) {}

  private Learner() {}
}
