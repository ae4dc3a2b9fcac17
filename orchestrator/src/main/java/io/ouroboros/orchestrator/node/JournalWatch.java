package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.journal.JournalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again whether an embedded journal is open still. It stays connected: whoever
/// connects anew opens the journal again, and does not see that it was closed under the others.
final class JournalWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalWatch.class);
  private static final long PERIOD_SECONDS = 1;

  private final Connection connection;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("journal").factory());

  private JournalWatch(Connection connection) {
    this.connection = connection;
  }

  /// Starts to look.
  ///
  /// @param onClosed called once the journal is closed, and then no more
  /// @throws SQLException when it cannot be opened
  static JournalWatch start(JournalDatabase journal, Runnable onClosed) throws SQLException {
    JournalWatch watch = new JournalWatch(journal.connect());
    var _ =
        watch.looks.scheduleWithFixedDelay(
            () -> watch.look(onClosed), PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  private void look(Runnable onClosed) {
    try (Statement look = connection.createStatement()) {
      look.execute("SELECT 1");
    } catch (SQLException closed) {
      LOG.error("The journal was closed.", closed);
      looks.shutdown();
      onClosed.run();
    }
  }

  @Override
  public void close() {
    looks.close();
    try {
      connection.close();
    } catch (SQLException closed) {
      LOG.debug("The journal was closed before.", closed);
    }
  }
}
