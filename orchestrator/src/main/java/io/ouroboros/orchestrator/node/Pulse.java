package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.journal.JournalDatabase;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the database that the node's cluster lives, for as long as the node is a member. Who
/// leaves it last notes that it lives no longer, so that it may begin again at once.
final class Pulse {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final long PERIOD_SECONDS = 2;

  private final ActorSystem<?> system;
  private final JournalDatabase journal;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pulse").factory());

  private Pulse(ActorSystem<?> system, JournalDatabase journal) {
    this.system = system;
    this.journal = journal;
  }

  static void start(ActorSystem<?> system, JournalDatabase journal) {
    Pulse pulse = new Pulse(system, journal);
    var _ = pulse.beats.scheduleWithFixedDelay(pulse::beat, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    CoordinatedShutdown.get(system)
        .addTask(CoordinatedShutdown.PhaseClusterExitingDone(), "pulse", pulse::end);
    var _ = system.getWhenTerminated().whenComplete((_, _) -> pulse.beats.shutdownNow());
  }

  private void beat() {
    note(journal::pulse);
  }

  private interface Note {
    void write() throws SQLException;
  }

  private static void note(Note note) {
    try {
      note.write();
    } catch (SQLException silent) {
      LOG.warn("The database does not note whether the cluster lives: {}", silent.getMessage());
    }
  }

  private CompletionStage<Done> end() {
    boolean last = wantsToLeave() && !othersStay();
    CompletableFuture<Done> noted = new CompletableFuture<>();
    beats.execute(() -> {
      beats.shutdown();
      if (last) {
        note(journal::endPulse);
      }
      noted.complete(Done.getInstance());
    });
    return noted;
  }

  /// Unlike a node that its cluster removed, which cannot know what goes on elsewhere.
  private boolean wantsToLeave() {
    return CoordinatedShutdown.get(system)
        .getShutdownReason()
        .equals(Optional.of(CoordinatedShutdown.clusterLeavingReason()));
  }

  private boolean othersStay() {
    Cluster cluster = Cluster.get(system);
    return StreamSupport.stream(cluster.state().getMembers().spliterator(), false)
        .filter(member -> !member.uniqueAddress().equals(cluster.selfMember().uniqueAddress()))
        .map(Member::status)
        .anyMatch(status ->
            status.equals(MemberStatus.up())
                || status.equals(MemberStatus.weaklyUp())
                || status.equals(MemberStatus.joining()));
  }
}
