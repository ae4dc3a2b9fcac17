package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.flow.Admission;
import io.ouroboros.agents.flow.AttemptQueue;
import io.ouroboros.agents.flow.Crew;
import io.ouroboros.agents.flow.Goals;
import io.ouroboros.agents.flow.Pace;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.gate.GateSettings;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.Oracle;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.telemetry.Reporter;
import io.ouroboros.orchestrator.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.ClusterSingleton;
import org.apache.pekko.cluster.typed.ClusterSingletonSettings;
import org.apache.pekko.cluster.typed.SingletonActor;

/// The first actor of a node: starts all others. The learner follows when the engine has started,
/// so that goals need not wait for it.
final class Guardian {
  private static final int MOST_GOALS_IN_FLIGHT = 1_000;

  /// Longer than a gatekeeper takes to move to another node.
  private static final Duration ORACLE_PATIENCE = Duration.ofMinutes(1);

  /// What the guardian is told.
  sealed interface Command {}

  private record EngineStarted(Engine engine) implements Command {}

  private Guardian() {}

  /// The guardian of a node.
  ///
  /// @param promise gets the actors that others may talk to
  static Behavior<Command> create(Premises premises, CompletableFuture<Parts> promise) {
    return Behaviors.setup(context -> {
      Parts parts = start(context, premises);
      promise.complete(parts);
      if (!premises.settings().learns()) {
        warnOfIdleLearner(context, premises.settings());
        return Behaviors.empty();
      }
      context.pipeToSelf(premises.engine(), (engine, failure) -> new EngineStarted(engine));
      return Behaviors.receive(Command.class)
          .onMessage(
              EngineStarted.class,
              started -> {
                parts.learner().complete(learner(context, premises, parts, started.engine()));
                return Behaviors.same();
              })
          .build();
    });
  }

  private static void warnOfIdleLearner(ActorContext<Command> context, Settings settings) {
    Membership membership = settings.membership();
    if (membership.isShared() && membership.has(Membership.Role.LEARNER)) {
      context
          .getLog()
          .warn(
              "This node has the role learner, and learning is off: while it is the oldest with"
                  + " that role, no node of its cluster learns. Maybe leave the role out of"
                  + " ouroboros.cluster.roles.");
    }
  }

  private static Parts start(ActorContext<Command> context, Premises premises) {
    Goals goals =
        premises.settings().membership().has(Membership.Role.WORKER)
            ? work(context, premises)
            : Goals.elsewhere(context.getSystem());
    Behavior<Gatekeeper.Command> gatekeeper =
        Gatekeeper.create(
            new Sealed(premises.models().source()),
            Charter.usual(),
            GateSettings.STANDARD.startingFrom(premises.models().starter()),
            Clock.systemUTC());
    ActorRef<Gatekeeper.Command> gate = singleton(context, gatekeeper, "gatekeeper", Props.empty());
    context.spawn(Reporter.create(premises.telemetry(), gate), "reporter");
    Cluster cluster = Cluster.get(context.getSystem());
    premises
        .telemetry()
        .gauge(
            "ouroboros.cluster.nodes",
            "nodes of the cluster as this node sees it",
            () -> cluster.state().members().size());
    premises
        .models()
        .exchange()
        .ifPresent(exchange ->
            context.spawn(
                Depots.create(exchange.server().address(), exchange.others()::are), "depots"));
    return new Parts(goals, gate, new CompletableFuture<>());
  }

  /// One actor in the whole cluster, on a node that learns; elsewhere the way to it.
  private static <T> ActorRef<T> singleton(
      ActorContext<Command> context, Behavior<T> behavior, String name, Props props) {
    ClusterSingletonSettings settings =
        ClusterSingletonSettings.create(context.getSystem())
            .withRole(Membership.Role.LEARNER.word());
    return ClusterSingleton.get(context.getSystem())
        .init(SingletonActor.of(behavior, name).withProps(props).withSettings(settings));
  }

  /// Starts what plans and searches on this node.
  private static Goals work(ActorContext<Command> context, Premises premises) {
    Telemetry telemetry = premises.telemetry();
    ActorRef<AttemptQueue.Command> queue =
        context.spawn(
            telemetry.metered(AttemptQueue.Command.class, "queue", AttemptQueue.create()), "queue");
    ActorRef<OracleProtocol> oracle =
        context.spawn(Oracle.create(premises.models().source(), ORACLE_PATIENCE), "oracle");
    context.spawn(
        Crew.create(
            premises.settings().workers(), premises.settings().memoryOfEach(), queue, oracle),
        "crew");
    Admission admission = new Admission(MOST_GOALS_IN_FLIGHT, Charter.usual());
    telemetry.gauge(
        "ouroboros.goals.unfinished", "goals in flight on this node", admission::inFlight);
    return Goals.start(context.getSystem(), premises.journal(), queue, admission, Pace.usual());
  }

  private static ActorRef<Learner.Command> learner(
      ActorContext<Command> context, Premises premises, Parts parts, Engine engine) {
    Behavior<Learner.Command> learner =
        Learner.create(
            Learning.settings(premises),
            Learning.surroundings(context.getSystem(), premises, parts.gatekeeper(), engine));
    return singleton(context, learner, "learner", DispatcherSelector.blocking());
  }
}
