package io.ouroboros.agents.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
import scala.runtime.BoxedUnit;
import slick.dbio.DBIOAction;
import slick.jdbc.JdbcBackend;
import slick.jdbc.JdbcProfile;
import slick.jdbc.PostgresProfile;
import slick.jdbc.SimpleJdbcAction;

/// Writes the events that wait for the database together, in one transaction, where Pekko's own
/// writer sends one row after the other. In the same transaction it keeps the list of what is
/// unfinished, which two tags tell it; all other tags it writes.
public final class JournalDao extends DefaultJournalDao {
  /// The tag of an event after which its persistence id is unfinished.
  public static final String BEGINS = "begins";

  /// The tag of an event after which its persistence id is finished.
  public static final String ENDS = "ends";

  private static final String HIGHEST =
      "SELECT MAX(\"sequence_number\") FROM \"event_journal\" WHERE \"persistence_id\" = ?";

  private final EventWriter writer;

  /// Called by the journal, by reflection.
  public JournalDao(
      JdbcBackend.JdbcDatabaseDef database,
      JdbcProfile profile,
      JournalConfig config,
      Serialization serialization,
      ExecutionContext executor,
      Materializer materializer) {
    super(database, profile, config, serialization, executor, materializer);
    writer = profile instanceof PostgresProfile ? new StatementWriter() : new BatchWriter();
  }

  @Override
  public Future<BoxedUnit> writeJournalRows(
      Seq<Tuple2<JournalPekkoSerializationRow, scala.collection.immutable.Set<String>>> rows) {
    List<JournalEvent> events =
        CollectionConverters.asJava(rows).stream().map(JournalEvent::of).toList();
    return run(connection -> {
      writer.write(connection, events);
      return BoxedUnit.UNIT;
    });
  }

  /// Every goal asks this once, before its first event.
  @Override
  public Future<Object> highestSequenceNr(String persistenceId, long fromSequenceNr) {
    return run(connection -> {
      try (PreparedStatement query = connection.prepareStatement(HIGHEST)) {
        query.setString(1, persistenceId);
        ResultSet row = query.executeQuery();
        row.next();
        return row.getLong(1);
      }
    });
  }

  /// What is done with a connection.
  private interface Work<T> {
    T of(Connection connection) throws SQLException;
  }

  /// Where Scala takes an action of any effect, Java cannot name the type of the parameter.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private <T> Future<T> run(Work<T> work) {
    DBIOAction action = new SimpleJdbcAction<>(context -> result(work, context.connection()));
    return db().run(action);
  }

  private static <T> T result(Work<T> work, Connection connection) {
    try {
      return work.of(connection);
    } catch (SQLException refused) {
      throw new IllegalStateException("The journal refuses: " + refused, refused);
    }
  }
}
