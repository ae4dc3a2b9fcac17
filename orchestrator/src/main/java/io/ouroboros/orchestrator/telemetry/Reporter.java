package io.ouroboros.orchestrator.telemetry;

import io.ouroboros.agents.flow.GoalNews;
import io.ouroboros.learner.cycle.LearnerNews;
import io.ouroboros.learner.gate.GateNews;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.swap.SwapNews;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/// Reads the news on its node's event stream, and turns the meters by them.
public final class Reporter extends AbstractBehavior<Reporter.Command> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What a reporter is told.
  public sealed interface Command {}

  private record OfGoals(GoalNews news) implements Command {}

  private record OfLearner(LearnerNews news) implements Command {}

  private record OfGate(GateNews news) implements Command {}

  private record OfSwaps(SwapNews news) implements Command {}

  private record Lineage(LineageStatus status) implements Command {}

  private record GateSilent() implements Command {}

  private final GoalMeters goals;
  private final LearningMeters learning;
  private final ActorRef<Gatekeeper.Command> gatekeeper;

  /// A reporter that asks the gatekeeper for the current generation at once, and after each of its
  /// decisions that this node sees.
  public static Behavior<Command> create(
      Telemetry telemetry, ActorRef<Gatekeeper.Command> gatekeeper) {
    return Behaviors.setup(context -> new Reporter(context, telemetry, gatekeeper));
  }

  private Reporter(
      ActorContext<Command> context, Telemetry telemetry, ActorRef<Gatekeeper.Command> gatekeeper) {
    super(context);
    this.goals = new GoalMeters(telemetry);
    this.learning = new LearningMeters(telemetry);
    this.gatekeeper = gatekeeper;
    subscribe(GoalNews.class, context.messageAdapter(GoalNews.class, OfGoals::new));
    subscribe(LearnerNews.class, context.messageAdapter(LearnerNews.class, OfLearner::new));
    subscribe(GateNews.class, context.messageAdapter(GateNews.class, OfGate::new));
    subscribe(SwapNews.class, context.messageAdapter(SwapNews.class, OfSwaps::new));
    askForTheCurrentGeneration();
  }

  private <T> void subscribe(Class<T> news, ActorRef<T> reader) {
    getContext().getSystem().eventStream().tell(new EventStream.Subscribe<>(news, reader));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::onCommand).build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case OfGoals(GoalNews news) -> goals.take(news);
      case OfLearner(LearnerNews news) -> learning.take(news);
      case OfGate(GateNews news) -> {
        learning.take(news);
        if (news instanceof GateNews.Moved) {
          askForTheCurrentGeneration();
        }
      }
      case OfSwaps(SwapNews news) -> {
        learning.take(news);
        askForTheCurrentGeneration();
      }
      case Lineage(LineageStatus status) -> learning.current(status.current());
      case GateSilent _ -> askForTheCurrentGeneration();
    }
    return this;
  }

  private void askForTheCurrentGeneration() {
    getContext()
        .ask(
            LineageStatus.class,
            gatekeeper,
            PATIENCE,
            Gatekeeper.GetStatus::new,
            (status, failure) -> failure == null ? new Lineage(status) : new GateSilent());
  }
}
