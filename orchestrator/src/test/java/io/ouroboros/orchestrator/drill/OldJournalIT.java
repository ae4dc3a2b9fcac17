package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.agents.wire.GoalMarks;
import io.ouroboros.orchestrator.local.Postgres;
import io.ouroboros.protocol.v1.AttemptEnded;
import io.ouroboros.protocol.v1.GoalCancelRequested;
import io.ouroboros.protocol.v1.GoalSubmitted;
import io.ouroboros.protocol.v1.Plan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// A journal in PostgreSQL from before it kept a list of the unfinished goals.
class OldJournalIT {
  private static final byte[] SUBMITTED = GoalSubmitted.getDefaultInstance().toByteArray();
  private static final byte[] ENDED = AttemptEnded.getDefaultInstance().toByteArray();
  private static final byte[] GOES_ON =
      AttemptEnded.newBuilder().setNext(Plan.getDefaultInstance()).build().toByteArray();
  private static final byte[] CANCELLED = GoalCancelRequested.getDefaultInstance().toByteArray();

  @Test
  void listsWhatIsUnfinishedThereOnce() throws IOException, InterruptedException, SQLException {
    try (Postgres server = Postgres.start(TestCluster.programs().orElseThrow(), "127.0.0.1")) {
      JournalDatabase journal = server.journal();
      journal.createTables(GoalMarks::of);
      assertThat(journal.unfinished()).isEmpty();
      try (Connection connection = journal.connect()) {
        for (String goal : new String[] {"goal|new", "goal|tried", "goal|over", "goal|cancelled"}) {
          write(connection, goal, 1, "eS", SUBMITTED);
        }
        write(connection, "goal|tried", 2, "eA", GOES_ON);
        write(connection, "goal|over", 2, "eA", GOES_ON);
        write(connection, "goal|over", 3, "eA", ENDED);
        write(connection, "goal|cancelled", 2, "eC", CANCELLED);
        write(connection, "lineage", 1, "eS", SUBMITTED);
        connection.createStatement().execute("DROP TABLE unfinished");
      }

      journal.createTables(GoalMarks::of);
      journal.createTables(GoalMarks::of);

      assertThat(journal.unfinished()).containsExactlyInAnyOrder("goal|new", "goal|tried");
    }
  }

  private static void write(
      Connection connection, String id, int number, String manifest, byte[] payload)
      throws SQLException {
    String insert =
        """
        INSERT INTO event_journal (persistence_id, sequence_number, writer, write_timestamp,
          adapter_manifest, event_payload, event_ser_id, event_ser_manifest)
        VALUES (?, ?, '', 0, '', ?, 0, ?)
        """;
    try (var statement = connection.prepareStatement(insert)) {
      statement.setString(1, id);
      statement.setInt(2, number);
      statement.setBytes(3, payload);
      statement.setString(4, manifest);
      statement.executeUpdate();
    }
  }
}
