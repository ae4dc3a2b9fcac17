package io.ouroboros.agents.flow;

import io.ouroboros.agents.journal.JournalDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.ClusterEvent.CurrentClusterState;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.apache.pekko.cluster.sharding.typed.javadsl.StartEntity;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes the planners of unfinished goals that sleep, because every node was down, their node died,
/// their shard moved, or the journal refused a write. Looks into the journal from time to time, on
/// one node of the cluster.
final class Waker {
  private static final Logger LOG = LoggerFactory.getLogger(Waker.class);

  private enum Look {
    NOW
  }

  private final JournalDatabase journal;
  private final ActorRef<ShardingEnvelope<Planner.Command>> planners;
  private final Cluster cluster;
  private final Rounds rounds = new Rounds();

  private Waker(
      JournalDatabase journal,
      ActorRef<ShardingEnvelope<Planner.Command>> planners,
      ActorSystem<?> system) {
    this.journal = journal;
    this.planners = planners;
    cluster = Cluster.get(system);
  }

  /// Starts to look.
  ///
  /// @param planners the way to all planners
  /// @param period between two looks
  static Behavior<?> create(
      JournalDatabase journal,
      ActorRef<ShardingEnvelope<Planner.Command>> planners,
      Duration period) {
    return Behaviors.<Look>setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Look.NOW, period);
          Waker waker = new Waker(journal, planners, context.getSystem());
          return Behaviors.receiveMessage(_ -> {
            waker.look();
            return Behaviors.same();
          });
        }));
  }

  /// A node that does not lead notes how the cluster is too, so that it knows when it does.
  private void look() {
    CurrentClusterState state = cluster.state();
    HashSet<Object> members = new HashSet<>();
    state.getMembers().forEach(member -> members.add(List.of(member, member.status())));
    rounds.note(List.of(members, state.getUnreachable()));
    if (cluster.selfMember().address().equals(state.getRoleLeader(Goals.ROLE))) {
      wake();
    }
  }

  /// Tells planners to start; those that are awake do not notice.
  private void wake() {
    try {
      for (String id : rounds.due(journal.unfinished())) {
        String goal = PersistenceId.extractEntityId(id);
        planners.tell(StartEntity.create(Planner.Command.class, goal));
      }
    } catch (SQLException silent) {
      rounds.noteSilence();
      LOG.warn("The journal does not tell which goals are unfinished: {}", silent.getMessage());
    }
  }
}
