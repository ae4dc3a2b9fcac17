package io.ouroboros.agents.flow;

import io.ouroboros.agents.journal.JournalDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.apache.pekko.cluster.sharding.typed.javadsl.StartEntity;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes the planners of unfinished goals that sleep, because every node was down, their node died,
/// or their shard moved. Looks into the journal from time to time, on one node of the cluster.
final class Waker {
  private static final Logger LOG = LoggerFactory.getLogger(Waker.class);

  private enum Look {
    NOW
  }

  private Waker() {}

  /// Starts to look.
  ///
  /// @param planners the way to all planners
  /// @param period between two looks
  static Behavior<?> create(
      JournalDatabase journal,
      ActorRef<ShardingEnvelope<Planner.Command>> planners,
      Duration period) {
    return Behaviors.<Look>withTimers(timers -> {
      timers.startTimerWithFixedDelay(Look.NOW, period);
      return Behaviors.receive((context, _) -> {
        if (leads(context.getSystem())) {
          wake(journal, planners);
        }
        return Behaviors.same();
      });
    });
  }

  private static boolean leads(ActorSystem<?> system) {
    Cluster cluster = Cluster.get(system);
    return cluster.selfMember().address().equals(cluster.state().getRoleLeader(Goals.ROLE));
  }

  /// Tells the planners of all unfinished goals to start; those that are awake do not notice.
  private static void wake(
      JournalDatabase journal, ActorRef<ShardingEnvelope<Planner.Command>> planners) {
    try {
      for (String id : journal.unfinished()) {
        String goal = PersistenceId.extractEntityId(id);
        planners.tell(StartEntity.create(Planner.Command.class, goal));
      }
    } catch (SQLException silent) {
      LOG.warn("The journal does not tell which goals are unfinished: {}", silent.getMessage());
    }
  }
}
