package io.ouroboros.orchestrator.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.protocol.v1.AttemptEnded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The attempts of all nodes as their journal has them.
public final class AttemptLog {
  private static final String ATTEMPTS =
      """
      SELECT persistence_id, write_timestamp, event_payload FROM event_journal
      WHERE event_ser_manifest = 'eA' ORDER BY ordering
      """;
  private static final String GOAL = "goal|";

  private AttemptLog() {}

  /// An attempt that has ended.
  ///
  /// @param generation what guided it
  /// @param startedBy when its search had begun at the latest: it took as long as the attempt says,
  ///   and ended before its end was written
  public record Entry(String goal, GenerationId generation, Instant startedBy) {}

  /// All of them, in the order in which their ends were written.
  ///
  /// @throws SQLException when the journal cannot be read
  public static List<Entry> of(JournalDatabase journal) throws SQLException {
    List<Entry> attempts = new ArrayList<>();
    try (var connection = journal.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ATTEMPTS)) {
      while (rows.next()) {
        attempts.add(entry(rows.getString(1), rows.getLong(2), rows.getBytes(3)));
      }
    }
    return attempts;
  }

  private static Entry entry(String planner, long written, byte[] event) {
    try {
      var effort = AttemptEnded.parseFrom(event).getEffort();
      return new Entry(
          planner.substring(GOAL.length()),
          new GenerationId(effort.getGeneration()),
          Instant.ofEpochMilli(written).minus(Duration.ofNanos(effort.getTimeNanos())));
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
