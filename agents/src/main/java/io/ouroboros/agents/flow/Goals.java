package io.ouroboros.agents.flow;

import io.ouroboros.agents.goal.GoalId;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.cluster.sharding.typed.ClusterShardingSettings;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;

/// The goals of the cluster, by id. Entities are remembered: after a restart every unfinished goal
/// wakes by itself; a finished one rests and is forgotten.
public final class Goals {
  /// The role of the nodes that hold planners.
  public static final String ROLE = "worker";

  private final ClusterSharding sharding;

  private Goals(ClusterSharding sharding) {
    this.sharding = sharding;
  }

  /// Makes this node ready to host planners.
  ///
  /// @param queue where the node's planners offer their attempts
  public static Goals start(
      ActorSystem<?> system, ActorRef<AttemptQueue.Command> queue, Admission admission, Pace pace) {
    return start(
        system,
        entity ->
            Planner.create(
                new GoalId(entity.getEntityId()),
                new Planner.Surroundings(
                    queue,
                    admission,
                    self -> entity.getShard().tell(new ClusterSharding.Passivate<>(self)),
                    pace)));
  }

  /// Reaches the planners from a node that holds none, because it lacks the role.
  public static Goals elsewhere(ActorSystem<?> system) {
    return start(
        system,
        entity -> {
          throw new IllegalStateException(
              "Only nodes with the role (%s) hold the planner of %s."
                  .formatted(ROLE, entity.getEntityId()));
        });
  }

  private static Goals start(
      ActorSystem<?> system,
      Function<EntityContext<Planner.Command>, Behavior<Planner.Command>> planner) {
    ClusterSharding sharding = ClusterSharding.get(system);
    sharding.init(
        Entity.of(Planner.TYPE_KEY, planner::apply)
            .withRole(ROLE)
            .withSettings(ClusterShardingSettings.create(system).withRememberEntities(true))
            .withStopMessage(new Planner.Stop()));
    return new Goals(sharding);
  }

  /// The planner of a goal, wherever it is.
  public EntityRef<Planner.Command> get(GoalId goal) {
    return sharding.entityRefFor(Planner.TYPE_KEY, goal.value());
  }
}
