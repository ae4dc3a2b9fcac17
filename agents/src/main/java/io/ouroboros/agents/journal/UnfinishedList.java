package io.ouroboros.agents.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// The table of what is unfinished. Where it is missing it is made of the events that are there: a
/// journal of before has none.
final class UnfinishedList {
  private static final String NAME = "unfinished";

  private static final String EVENTS =
      """
      SELECT "persistence_id", "event_ser_manifest", "event_payload" FROM "event_journal"
      WHERE "deleted" = FALSE ORDER BY "ordering"
      """;

  private static final int ROWS_AT_A_TIME = 1_000;

  private UnfinishedList() {}

  /// Makes the table unless it is there.
  ///
  /// @param connection in a transaction, which the caller commits
  /// @param sql makes the table, and fills it with the array that is its parameter
  static void make(Connection connection, String sql, EventMarks marks) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), NAME, null)) {
      if (tables.next()) {
        return;
      }
    }
    Collection<String> unfinished = amongAll(connection, marks);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("varchar", unfinished.toArray()));
      statement.execute();
    }
  }

  private static Collection<String> amongAll(Connection connection, EventMarks marks)
      throws SQLException {
    Set<String> unfinished = new LinkedHashSet<>();
    try (Statement query = connection.createStatement()) {
      query.setFetchSize(ROWS_AT_A_TIME);
      ResultSet events = query.executeQuery(EVENTS);
      while (events.next()) {
        String id = events.getString(1);
        Set<String> said = marks.of(id, events.getString(2), events.getBytes(3));
        if (said.contains(JournalDao.BEGINS)) {
          unfinished.add(id);
        }
        if (said.contains(JournalDao.ENDS)) {
          unfinished.remove(id);
        }
      }
    }
    return unfinished;
  }
}
