package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.journal.JournalDao;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.local.Postgres;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.settings.SystemSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pekko.Done;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the tables of either database after events were written, many at a time.
class WrittenEventsIT {
  private static final int WRITERS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ROWS =
      """
      SELECT j."persistence_id", j."sequence_number", j."event_payload", t."tag"
      FROM "event_journal" j LEFT JOIN "event_tag" t ON t."event_id" = j."ordering"
      ORDER BY 1, 2, 4
      """;

  @TempDir Path folder;

  @Test
  void ofH2() throws SQLException {
    assertAllIsWritten(JournalDatabase.h2(folder.resolve("journal")));
  }

  @Test
  void ofPostgresql() throws IOException, InterruptedException, SQLException {
    try (Postgres server = Postgres.start(TestCluster.programs().orElseThrow(), "127.0.0.1")) {
      assertAllIsWritten(server.journal());
    }
  }

  private static void assertAllIsWritten(JournalDatabase journal) throws SQLException {
    journal.createTables((_, _, _) -> Set.of());
    List<String> rows = new ArrayList<>();
    List<String> unfinished = new ArrayList<>();
    ActorTestKit kit =
        ActorTestKit.create(
            new SystemSettings(journal, Settings.standard()).start(Behaviors.empty()));
    try {
      TestProbe<Done> done = kit.createTestProbe();
      for (int number = 100; number < 100 + WRITERS; number++) {
        String id = "writer|" + number;
        ActorRef<Write> writer = kit.spawn(new Writer(id));
        writer.tell(new Write(List.of("begins"), done.getRef()));
        writer.tell(new Write(List.of("plain", "red"), done.getRef()));
        rows.addAll(List.of(id + " 1 begins null", id + " 2 plain null", id + " 3 red red"));
        if (number % 2 == 0) {
          writer.tell(new Write(List.of("ends"), done.getRef()));
          rows.add(id + " 4 ends null");
        } else {
          unfinished.add(id);
        }
      }
      done.receiveSeveralMessages(2 * WRITERS + WRITERS / 2, PATIENCE);
    } finally {
      kit.shutdownTestKit();
    }

    assertThat(rows(journal)).isEqualTo(rows);
    assertThat(journal.unfinished()).containsExactlyInAnyOrderElementsOf(unfinished);
  }

  private static List<String> rows(JournalDatabase journal) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = journal.connect();
        ResultSet found = connection.createStatement().executeQuery(ROWS)) {
      while (found.next()) {
        rows.add(
            "%s %d %s %s"
                .formatted(
                    found.getString(1),
                    found.getLong(2),
                    new String(found.getBytes(3), StandardCharsets.UTF_8),
                    found.getString(4)));
      }
    }
    return rows;
  }

  /// Writes these events at once.
  private record Write(List<String> events, ActorRef<Done> replyTo) {}

  /// Tags an event by its own word.
  private static final class Writer extends EventSourcedBehavior<Write, String, Integer> {
    Writer(String id) {
      super(PersistenceId.ofUniqueId(id));
    }

    @Override
    public Integer emptyState() {
      return 0;
    }

    @Override
    public CommandHandler<Write, String, Integer> commandHandler() {
      return (_, write) ->
          Effect()
              .persist(write.events())
              .thenRun((Integer _) -> write.replyTo().tell(Done.getInstance()));
    }

    @Override
    public EventHandler<Integer, String> eventHandler() {
      return (events, _) -> events + 1;
    }

    @Override
    public Set<String> tagsFor(String event) {
      return switch (event) {
        case "begins" -> Set.of(JournalDao.BEGINS);
        case "ends" -> Set.of(JournalDao.ENDS);
        case "red" -> Set.of("red");
        default -> Set.of();
      };
    }
  }
}
