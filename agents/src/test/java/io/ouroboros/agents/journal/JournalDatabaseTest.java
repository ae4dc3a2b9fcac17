package io.ouroboros.agents.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDatabaseTest {
  @TempDir Path folder;

  @Test
  void makingTheTablesTwiceChangesNothing() throws SQLException {
    JournalDatabase database = JournalDatabase.h2(folder.resolve("journal"));
    database.createTables();

    assertThatCode(database::createTables).doesNotThrowAnyException();
  }

  @Test
  void knowsHowLongAgoAClusterLived() throws SQLException {
    JournalDatabase database = JournalDatabase.h2(folder.resolve("journal"));
    database.createTables();
    assertThat(database.sincePulse()).isGreaterThan(Duration.ofDays(9_000));

    database.pulse();

    assertThat(database.sincePulse()).isLessThan(Duration.ofDays(1));
  }

  @Test
  void writesEveryEventBeforeItIsAcknowledged() {
    assertThat(JournalDatabase.h2(folder.resolve("journal")).url()).contains("WRITE_DELAY=0");
  }
}
