package io.ouroboros.agents.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.pekko.persistence.jdbc.config.JournalConfig;
import org.apache.pekko.persistence.jdbc.journal.dao.DefaultJournalDao;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.stream.Materializer;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.concurrent.Future;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;
import scala.runtime.BoxedUnit;
import slick.dbio.DBIOAction;
import slick.jdbc.JdbcBackend;
import slick.jdbc.JdbcProfile;
import slick.jdbc.SimpleJdbcAction;

/// Writes the events that wait for the database together, in one transaction and with one batch for
/// each table, where Pekko's own writer sends one row after the other. In the same transaction it
/// keeps the list of what is unfinished, which two tags tell it; all other tags it writes.
public final class JournalDao extends DefaultJournalDao {
  /// The tag of an event after which its persistence id is unfinished.
  public static final String BEGINS = "begins";

  /// The tag of an event after which its persistence id is finished.
  public static final String ENDS = "ends";

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

  /// An event and its tags.
  private record Event(JournalPekkoSerializationRow row, Set<String> tags) {
    static Event of(
        Tuple2<JournalPekkoSerializationRow, scala.collection.immutable.Set<String>> row) {
      return new Event(row._1(), CollectionConverters.asJava(row._2()));
    }

    List<String> written() {
      return tags.stream().filter(tag -> !tag.equals(BEGINS) && !tag.equals(ENDS)).toList();
    }
  }

  /// Called by the journal, by reflection.
  public JournalDao(
      JdbcBackend.JdbcDatabaseDef database,
      JdbcProfile profile,
      JournalConfig config,
      Serialization serialization,
      ExecutionContext executor,
      Materializer materializer) {
    super(database, profile, config, serialization, executor, materializer);
  }

  @Override
  public Future<BoxedUnit> writeJournalRows(
      Seq<Tuple2<JournalPekkoSerializationRow, scala.collection.immutable.Set<String>>> rows) {
    List<Event> events = CollectionConverters.asJava(rows).stream().map(Event::of).toList();
    return run(connection -> writeTogether(connection, events));
  }

  /// Where Scala takes an action of any effect, Java cannot name the type of the parameter.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private Future<BoxedUnit> run(Consumer<Connection> work) {
    DBIOAction action =
        new SimpleJdbcAction<>(context -> {
          work.accept(context.connection());
          return BoxedUnit.UNIT;
        });
    return db().run(action);
  }

  private static void writeTogether(Connection connection, List<Event> events) {
    try {
      connection.setAutoCommit(false);
      try {
        write(connection, events);
        tag(connection, events.stream().filter(event -> !event.written().isEmpty()).toList());
        note(connection, BEGIN, events, event -> event.tags().contains(BEGINS));
        note(connection, END, events, event -> event.tags().contains(ENDS));
        connection.commit();
      } catch (SQLException refused) {
        connection.rollback();
        throw refused;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("The journal takes no events: " + refused, refused);
    }
  }

  private static void write(Connection connection, List<Event> events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      for (Event event : events) {
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
        statement.setBytes(10, OptionConverters.toJava(row.metaPayload()).orElse(null));
        statement.setObject(
            11, OptionConverters.toJava(row.metaSerId()).orElse(null), Types.INTEGER);
        statement.setString(12, OptionConverters.toJava(row.metaSerManifest()).orElse(null));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void tag(Connection connection, List<Event> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(TAG)) {
      for (Event event : events) {
        for (String tag : event.written()) {
          statement.setString(1, tag);
          statement.setString(2, event.row().persistenceId());
          statement.setLong(3, event.row().sequenceNumber());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /// Says something of the persistence ids of some events.
  private static void note(
      Connection connection, String sql, List<Event> events, Predicate<Event> which)
      throws SQLException {
    List<String> ids =
        events.stream().filter(which).map(event -> event.row().persistenceId()).toList();
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
