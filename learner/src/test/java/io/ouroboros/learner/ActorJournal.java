package io.ouroboros.learner;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.ouroboros.agents.journal.JournalDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;

/// One actor system over one real journal, for all tests of a class.
public final class ActorJournal {
  private final JournalDatabase database;
  private final ActorTestKit kit;
  private final List<ActorRef<?>> running = new ArrayList<>();

  /// @param folder where the journal's files are
  public ActorJournal(Path folder) throws SQLException {
    database = JournalDatabase.h2(folder.resolve("journal"));
    database.createTables((_, _, _) -> Set.of());
    kit = ActorTestKit.create("journal", config());
  }

  private Config config() {
    return ConfigFactory.parseMap(database.settings())
        .withFallback(
            ConfigFactory.parseString(
                """
                pekko.actor.provider = local
                pekko.loglevel = WARNING
                pekko.actor.testkit.typed.single-expect-default = 30s
                """))
        .withFallback(ConfigFactory.parseResources("journal.conf"))
        .withFallback(ConfigFactory.defaultReferenceUnresolved())
        .resolve();
  }

  /// The actor system.
  public ActorTestKit kit() {
    return kit;
  }

  /// Starts an actor that ends with the next crash.
  public <T> ActorRef<T> spawn(Behavior<T> behavior) {
    ActorRef<T> actor = kit.spawn(behavior);
    running.add(actor);
    return actor;
  }

  /// Ends every actor; what they wrote stays.
  public void crash() {
    running.forEach(kit::stop);
    running.clear();
  }

  /// Ends every actor and forgets every event, for the next test.
  public void clear() throws SQLException {
    crash();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM \"event_tag\"");
      statement.execute("DELETE FROM \"event_journal\"");
    }
  }

  /// Stops the actor system.
  public void close() {
    kit.shutdownTestKit();
  }
}
