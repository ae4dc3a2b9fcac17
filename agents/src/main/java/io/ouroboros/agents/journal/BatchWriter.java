package io.ouroboros.agents.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;

/// Writes to any database: one batch for each table, in one transaction.
final class BatchWriter implements EventWriter {
  private static final String WRITE =
      """
      INSERT INTO "event_journal" ("deleted", "persistence_id", "sequence_number", "writer",
        "write_timestamp", "adapter_manifest", "event_payload", "event_ser_id",
        "event_ser_manifest", "meta_payload", "meta_ser_id", "meta_ser_manifest")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String TAG =
      """
      INSERT INTO "event_tag" ("event_id", "tag")
      SELECT "ordering", CAST(? AS VARCHAR) FROM "event_journal"
      WHERE "persistence_id" = ? AND "sequence_number" = ?
      """;

  private static final String BEGIN = "INSERT INTO \"unfinished\" VALUES (?)";
  private static final String END = "DELETE FROM \"unfinished\" WHERE \"persistence_id\" = ?";

  @Override
  public void write(Connection connection, List<JournalEvent> events) throws SQLException {
    connection.setAutoCommit(false);
    try {
      rows(connection, events);
      tag(connection, events.stream().filter(event -> !event.kept().isEmpty()).toList());
      note(connection, BEGIN, events, JournalEvent::begins);
      note(connection, END, events, JournalEvent::ends);
      connection.commit();
    } catch (SQLException refused) {
      connection.rollback();
      throw refused;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void rows(Connection connection, List<JournalEvent> events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      for (JournalEvent event : events) {
        JournalPekkoSerializationRow row = event.row();
        statement.setBoolean(1, row.deleted());
        statement.setString(2, row.persistenceId());
        statement.setLong(3, row.sequenceNumber());
        statement.setString(4, row.writer());
        statement.setLong(5, row.writeTimestamp());
        statement.setString(6, row.adapterManifest());
        statement.setBytes(7, row.eventPayload());
        statement.setInt(8, row.eventSerId());
        statement.setString(9, row.eventSerManifest());
        statement.setBytes(10, JournalEvent.orNull(row.metaPayload()));
        statement.setObject(11, JournalEvent.orNull(row.metaSerId()), Types.INTEGER);
        statement.setString(12, JournalEvent.orNull(row.metaSerManifest()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void tag(Connection connection, List<JournalEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(TAG)) {
      for (JournalEvent event : events) {
        for (String tag : event.kept()) {
          statement.setString(1, tag);
          statement.setString(2, event.persistenceId());
          statement.setLong(3, event.row().sequenceNumber());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /// Says something of the persistence ids of some events.
  private static void note(
      Connection connection, String sql, List<JournalEvent> events, Predicate<JournalEvent> which)
      throws SQLException {
    List<String> ids = events.stream().filter(which).map(JournalEvent::persistenceId).toList();
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (String id : ids) {
        statement.setString(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
