package io.ouroboros.orchestrator.drill;

import io.ouroboros.agents.journal.JournalDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The ends of goals as a journal has them.
final class JournalEnds {
  private static final String ATTEMPTS =
      "SELECT persistence_id FROM event_journal WHERE event_ser_manifest = 'eA'";

  private static final String UNTAGGED =
      """
      SELECT COUNT(*) FROM event_journal
      WHERE event_ser_manifest = 'eX'
        AND NOT EXISTS (SELECT 1 FROM event_tag WHERE event_id = ordering AND tag = 'experience')
      """;

  private JournalEnds() {}

  /// How many experiences the learner does not find.
  static long untagged(JournalDatabase journal) throws SQLException {
    try (var connection = journal.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(UNTAGGED)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// How often each goal ended, by its persistence id. The goals of the drills withhold no row, so
  /// that each of them takes one attempt.
  static Map<String, Integer> in(JournalDatabase journal) throws SQLException {
    Map<String, Integer> ends = new HashMap<>();
    try (var connection = journal.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ATTEMPTS)) {
      while (rows.next()) {
        ends.merge(rows.getString(1), 1, Integer::sum);
      }
    }
    return ends;
  }
}
