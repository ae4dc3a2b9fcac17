package io.ouroboros.agents.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDatabaseTest {
  private static final EventMarks NOTHING_SAID = (_, _, _) -> Set.of();

  @TempDir Path folder;

  @Test
  void makingTheTablesTwiceChangesNothing() throws SQLException {
    JournalDatabase database = JournalDatabase.h2(folder.resolve("journal"));
    database.createTables(NOTHING_SAID);

    assertThatCode(() -> database.createTables(NOTHING_SAID)).doesNotThrowAnyException();
  }

  @Test
  void givesUpAServerThatIsGoneWithoutAWordUnlessToldOtherwise() {
    assertThat(postgresql("jdbc:postgresql://db/ouroboros"))
        .isEqualTo("jdbc:postgresql://db/ouroboros?socketTimeout=30&tcpKeepAlive=true");
    assertThat(postgresql("jdbc:postgresql://db/ouroboros?ssl=true&socketTimeout=5"))
        .isEqualTo("jdbc:postgresql://db/ouroboros?ssl=true&socketTimeout=5&tcpKeepAlive=true");
  }

  private static String postgresql(String url) {
    return JournalDatabase.at(url, "user", "").orElseThrow().url();
  }

  @Test
  void knowsHowLongAgoAClusterLived() throws SQLException {
    JournalDatabase database = JournalDatabase.h2(folder.resolve("journal"));
    database.createTables(NOTHING_SAID);
    assertThat(database.sincePulse()).isGreaterThan(Duration.ofDays(9_000));

    database.pulse();

    assertThat(database.sincePulse()).isLessThan(Duration.ofDays(1));

    database.endPulse();

    assertThat(database.sincePulse()).isGreaterThan(Duration.ofDays(9_000));
  }

  @Test
  void listsWhatChangedLastHoweverFarBackItIs() throws SQLException {
    JournalDatabase database = JournalDatabase.h2(folder.resolve("journal"));
    database.createTables(NOTHING_SAID);
    try (var connection = database.connect()) {
      write(connection, "goal|a", 0);
      write(connection, "goal|b", 0);
      write(connection, "goal|a", 1);
      for (int event = 0; event < 200; event++) {
        write(connection, "other|x", event);
      }
    }

    assertThat(database.latest("goal|", 1)).containsExactly("goal|a");
    assertThat(database.latest("goal|", 5)).containsExactly("goal|a", "goal|b");
  }

  private static void write(Connection connection, String id, int number) throws SQLException {
    String insert =
        """
        INSERT INTO "event_journal" ("persistence_id", "sequence_number", "deleted", "writer",
          "write_timestamp", "adapter_manifest", "event_payload", "event_ser_id", "event_ser_manifest")
        VALUES (?, ?, FALSE, '', 0, '', '', 0, '')
        """;
    try (var statement = connection.prepareStatement(insert)) {
      statement.setString(1, id);
      statement.setInt(2, number);
      statement.executeUpdate();
    }
  }

  @Test
  void writesEveryEventBeforeItIsAcknowledged() {
    assertThat(JournalDatabase.h2(folder.resolve("journal")).url()).contains("WRITE_DELAY=0");
  }
}
