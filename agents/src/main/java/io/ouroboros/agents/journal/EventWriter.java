package io.ouroboros.agents.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Writes events, their tags, and what they change on the list of what is unfinished: all or
/// nothing.
interface EventWriter {
  /// Writes them; they are durable when this returns.
  ///
  /// @param connection outside of a transaction, as it is left
  void write(Connection connection, List<JournalEvent> events) throws SQLException;
}
