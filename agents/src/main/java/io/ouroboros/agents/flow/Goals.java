package io.ouroboros.agents.flow;

import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.journal.JournalDatabase;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;

/// The goals of the cluster, by id. An unfinished goal wakes by itself after a restart; a finished
/// one rests until somebody asks.
public final class Goals {
  /// The role of the nodes that hold planners.
  public static final String ROLE = "worker";

  private final ClusterSharding sharding;

  private Goals(ClusterSharding sharding) {
    this.sharding = sharding;
  }

  /// Makes this node ready to host planners.
  ///
  /// @param journal of the system
  /// @param queue where the node's planners offer their attempts
  public static Goals start(
      ActorSystem<?> system,
      JournalDatabase journal,
      ActorRef<AttemptQueue.Command> queue,
      Admission admission,
      Pace pace) {
    ActorRef<ShardingEnvelope<Planner.Command>> planners =
        init(
            system,
            entity ->
                Planner.create(
                    new GoalId(entity.getEntityId()),
                    new Planner.Surroundings(
                        queue,
                        admission,
                        self -> entity.getShard().tell(new ClusterSharding.Passivate<>(self)),
                        pace)));
    system.systemActorOf(
        Waker.create(journal, planners, pace.wake()), "waker", DispatcherSelector.blocking());
    return new Goals(ClusterSharding.get(system));
  }

  /// Reaches the planners from a node that holds none, because it lacks the role.
  public static Goals elsewhere(ActorSystem<?> system) {
    init(
        system,
        entity -> {
          throw new IllegalStateException(
              "Only nodes with the role (%s) hold the planner of %s."
                  .formatted(ROLE, entity.getEntityId()));
        });
    return new Goals(ClusterSharding.get(system));
  }

  private static ActorRef<ShardingEnvelope<Planner.Command>> init(
      ActorSystem<?> system,
      Function<EntityContext<Planner.Command>, Behavior<Planner.Command>> planner) {
    return ClusterSharding.get(system)
        .init(
            Entity.of(Planner.TYPE_KEY, planner::apply)
                .withRole(ROLE)
                .withStopMessage(new Planner.Stop()));
  }

  /// The planner of a goal, wherever it is.
  public EntityRef<Planner.Command> get(GoalId goal) {
    return sharding.entityRefFor(Planner.TYPE_KEY, goal.value());
  }
}
