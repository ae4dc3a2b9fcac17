package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.journal.JournalDatabase;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the database that the node's cluster lives, for as long as the node is a member.
final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final long PERIOD_SECONDS = 2;

  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pulse").factory());

  private Pulse() {}

  static Pulse start(JournalDatabase journal) {
    Pulse pulse = new Pulse();
    var _ =
        pulse.beats.scheduleWithFixedDelay(
            () -> beat(journal), 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    return pulse;
  }

  private static void beat(JournalDatabase journal) {
    try {
      journal.pulse();
    } catch (SQLException silent) {
      LOG.warn("The database does not note that the cluster lives: {}", silent.getMessage());
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }
}
