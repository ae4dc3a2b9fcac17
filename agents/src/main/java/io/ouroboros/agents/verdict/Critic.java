package io.ouroboros.agents.verdict;

import io.ouroboros.agents.attempt.Outcome;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges what workers found, off their threads. Holds nothing between two outcomes.
public final class Critic {
  /// The dispatcher of the critics: executing candidates must not hold up other actors.
  public static final String DISPATCHER = "ouroboros.critic-dispatcher";

  private static final Logger LOG = LoggerFactory.getLogger(Critic.class);

  private Critic() {}

  /// A critic; it answers each outcome with one judgement.
  public static Behavior<Outcome> create(Consumer<Judgement> judged) {
    return Behaviors.receiveMessage(outcome -> {
      judged.accept(judge(outcome));
      return Behaviors.same();
    });
  }

  private static Judgement judge(Outcome outcome) {
    try {
      return Judge.judge(outcome);
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.error("The critic failed on {}.", outcome.attempt().id(), defect);
      return new Judgement(
          outcome.attempt().id(),
          outcome.effort(),
          new Verdict.Faulted(defect.toString()),
          List.of(),
          List.of());
    }
  }
}
