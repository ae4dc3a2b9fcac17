package io.ouroboros.agents.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;
import org.jspecify.annotations.Nullable;

/// Writes to PostgreSQL: one statement of all tables, which is a transaction by itself and takes a
/// single round trip. Its parameters are columns. The planner must not look into them, or it would
/// plan the statement anew each time; so each is wrapped in a selection.
final class StatementWriter implements EventWriter {
  private static final String WRITE =
      """
      WITH written AS (
        INSERT INTO event_journal (deleted, persistence_id, sequence_number, writer,
          write_timestamp, adapter_manifest, event_payload, event_ser_id, event_ser_manifest,
          meta_payload, meta_ser_id, meta_ser_manifest)
        SELECT * FROM unnest((SELECT ?::boolean[]), (SELECT ?::varchar[]), (SELECT ?::bigint[]),
          (SELECT ?::varchar[]), (SELECT ?::bigint[]), (SELECT ?::varchar[]), (SELECT ?::bytea[]),
          (SELECT ?::integer[]), (SELECT ?::varchar[]), (SELECT ?::bytea[]), (SELECT ?::integer[]),
          (SELECT ?::varchar[]))
        RETURNING ordering, persistence_id, sequence_number
      ), tagged AS (
        INSERT INTO event_tag (event_id, tag)
        SELECT ordering, tag FROM written JOIN
          unnest((SELECT ?::varchar[]), (SELECT ?::bigint[]), (SELECT ?::varchar[]))
            AS tags (id, number, tag)
          ON persistence_id = id AND sequence_number = number
      ), begun AS (
        INSERT INTO unfinished SELECT * FROM unnest((SELECT ?::varchar[]))
      )
      DELETE FROM unfinished WHERE persistence_id = ANY((SELECT ?::varchar[])::varchar[])
      """;

  /// A tag of an event.
  private record Tag(JournalPekkoSerializationRow row, String tag) {}

  @Override
  public void write(Connection connection, List<JournalEvent> events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      Columns columns = new Columns(connection, statement);
      addRows(columns, events.stream().map(JournalEvent::row).toList());
      addTags(columns, events.stream().flatMap(StatementWriter::tags).toList());
      Set<String> ended = ids(events, JournalEvent::ends);
      Set<String> begun = ids(events, JournalEvent::begins);
      // The statement deletes only what was there before it.
      begun.removeAll(ended);
      addIds(columns, begun);
      addIds(columns, ended);
      statement.execute();
    }
  }

  private static Stream<Tag> tags(JournalEvent event) {
    return event.kept().stream().map(tag -> new Tag(event.row(), tag));
  }

  private static void addRows(Columns columns, List<JournalPekkoSerializationRow> rows)
      throws SQLException {
    columns.add("boolean", rows, Boolean[]::new, JournalPekkoSerializationRow::deleted);
    columns.add("varchar", rows, String[]::new, JournalPekkoSerializationRow::persistenceId);
    columns.add("bigint", rows, Long[]::new, JournalPekkoSerializationRow::sequenceNumber);
    columns.add("varchar", rows, String[]::new, JournalPekkoSerializationRow::writer);
    columns.add("bigint", rows, Long[]::new, JournalPekkoSerializationRow::writeTimestamp);
    columns.add("varchar", rows, String[]::new, JournalPekkoSerializationRow::adapterManifest);
    columns.add("bytea", rows, byte[][]::new, JournalPekkoSerializationRow::eventPayload);
    columns.add("integer", rows, Integer[]::new, JournalPekkoSerializationRow::eventSerId);
    columns.add("varchar", rows, String[]::new, JournalPekkoSerializationRow::eventSerManifest);
    columns.add("bytea", rows, byte[][]::new, row -> JournalEvent.orNull(row.metaPayload()));
    columns.add(
        "integer", rows, Integer[]::new, row -> (Integer) JournalEvent.orNull(row.metaSerId()));
    columns.add("varchar", rows, String[]::new, row -> JournalEvent.orNull(row.metaSerManifest()));
  }

  private static void addTags(Columns columns, List<Tag> tags) throws SQLException {
    columns.add("varchar", tags, String[]::new, tag -> tag.row().persistenceId());
    columns.add("bigint", tags, Long[]::new, tag -> tag.row().sequenceNumber());
    columns.add("varchar", tags, String[]::new, Tag::tag);
  }

  private static Set<String> ids(List<JournalEvent> events, Predicate<JournalEvent> which) {
    return events.stream()
        .filter(which)
        .map(JournalEvent::persistenceId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void addIds(Columns columns, Set<String> ids) throws SQLException {
    columns.add("varchar", ids, String[]::new, Function.identity());
  }

  /// The parameters of a statement, in their order.
  private static final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private int last;

    Columns(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    /// @param array of a length; its elements' type lets the driver send them as they are
    <R, T extends @Nullable Object> void add(
        String type, Collection<R> rows, IntFunction<T[]> array, Function<R, T> value)
        throws SQLException {
      T[] column = rows.stream().map(value).toArray(array);
      statement.setArray(++last, connection.createArrayOf(type, column));
    }
  }
}
