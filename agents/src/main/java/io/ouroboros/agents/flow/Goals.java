package io.ouroboros.agents.flow;

import io.ouroboros.agents.goal.GoalId;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.sharding.typed.ClusterShardingSettings;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;

/// The goals of the cluster, by id. Entities are remembered: after a restart every unfinished goal
/// wakes by itself; a finished one rests and is forgotten.
public final class Goals {
  private final ClusterSharding sharding;

  private Goals(ClusterSharding sharding) {
    this.sharding = sharding;
  }

  /// Makes this node ready to host planners.
  ///
  /// @param queue where the node's planners offer their attempts
  public static Goals start(
      ActorSystem<?> system, ActorRef<AttemptQueue.Command> queue, Admission admission, Pace pace) {
    ClusterSharding sharding = ClusterSharding.get(system);
    sharding.init(
        Entity.of(
                Planner.TYPE_KEY,
                entity ->
                    Planner.create(
                        new GoalId(entity.getEntityId()),
                        new Planner.Surroundings(
                            queue,
                            admission,
                            self -> entity.getShard().tell(new ClusterSharding.Passivate<>(self)),
                            pace)))
            .withSettings(ClusterShardingSettings.create(system).withRememberEntities(true))
            .withStopMessage(new Planner.Stop()));
    return new Goals(sharding);
  }

  /// The planner of a goal, wherever it is.
  public EntityRef<Planner.Command> get(GoalId goal) {
    return sharding.entityRefFor(Planner.TYPE_KEY, goal.value());
  }
}
