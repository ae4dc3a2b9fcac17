package io.ouroboros.agents.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The database that keeps the events of a system.
///
/// @param url the JDBC address
public record JournalDatabase(Kind kind, String url, String user, String password) {
  private static final String H2_OPTIONS =
      ";DATABASE_TO_UPPER=false;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private static final String LATEST =
      """
      SELECT "persistence_id" FROM
        (SELECT "persistence_id", "ordering" FROM "event_journal" ORDER BY "ordering" DESC LIMIT ?) last
      WHERE SUBSTRING("persistence_id", 1, CHAR_LENGTH(CAST(? AS VARCHAR))) = ?
      GROUP BY "persistence_id" ORDER BY MAX("ordering") DESC LIMIT ?
      """;

  private static final String LAST = "SELECT MAX(\"ordering\") FROM \"event_journal\"";
  private static final int FIRST_LOOK = 16;

  private static final String UNFINISHED = "SELECT \"persistence_id\" FROM \"unfinished\"";

  private static final String SINCE_PULSE =
      """
      SELECT EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) - EXTRACT(EPOCH FROM felt) FROM cluster_pulse
      """;

  private static final double MILLIS_A_SECOND = 1e3;

  /// A long journal is read for long when its tables are made anew.
  private static final int WITHOUT_END = 0;

  /// The databases that the journal works with.
  public enum Kind {
    /// A file that one process holds, or that a server of H2 does.
    H2(
        "org.h2.Driver",
        "slick.jdbc.H2Profile$",
        "/journal/h2.sql",
        """
        CREATE TABLE IF NOT EXISTS "unfinished" ("persistence_id" VARCHAR(255) PRIMARY KEY)
        AS SELECT * FROM TABLE("persistence_id" VARCHAR(255) = ?)
        """),
    /// A server that many nodes share.
    POSTGRESQL(
        "org.postgresql.Driver",
        "slick.jdbc.PostgresProfile$",
        "/journal/postgresql.sql",
        """
        CREATE TABLE IF NOT EXISTS unfinished (persistence_id VARCHAR(255) PRIMARY KEY);
        INSERT INTO unfinished SELECT unnest(?)
        """);

    private final String driver;
    private final String profile;
    private final String tables;
    private final String list;

    Kind(String driver, String profile, String tables, String list) {
      this.driver = driver;
      this.profile = profile;
      this.tables = tables;
      this.list = list;
    }
  }

  /// A database in files beside this path, for one who needs no password. An acknowledged event
  /// survives the death of the process: H2 would otherwise keep it in memory for half a second.
  ///
  /// @param file without H2's suffix
  public static JournalDatabase h2(Path file) {
    return h2(file, "sa", "");
  }

  /// The same for a user with a password.
  public static JournalDatabase h2(Path file, String user, String password) {
    return new JournalDatabase(
        Kind.H2, "jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS, user, password);
  }

  /// A database that a server keeps, by its address.
  ///
  /// @return empty when it is neither of PostgreSQL nor of an H2 server
  public static Optional<JournalDatabase> at(String url, String user, String password) {
    if (url.startsWith("jdbc:postgresql:")) {
      return Optional.of(new JournalDatabase(Kind.POSTGRESQL, impatient(url), user, password));
    }
    return url.startsWith("jdbc:h2:tcp:")
        ? Optional.of(new JournalDatabase(Kind.H2, url, user, password))
        : Optional.empty();
  }

  /// The address with which a server that is gone without a word is given up within half a minute,
  /// not waited for without end, unless it says otherwise.
  private static String impatient(String url) {
    return with(with(url, "socketTimeout=", "30"), "tcpKeepAlive=", "true");
  }

  private static String with(String url, String option, String value) {
    return url.contains(option) ? url : url + (url.contains("?") ? '&' : '?') + option + value;
  }

  /// What the file `journal.conf` asks for, by path.
  public Map<String, String> settings() {
    return Map.of(
        "ouroboros.journal.url", url,
        "ouroboros.journal.user", user,
        "ouroboros.journal.password", password,
        "ouroboros.journal.driver", kind.driver,
        "ouroboros.journal.profile", kind.profile);
  }

  /// A connection of its own, which the caller closes.
  ///
  /// @throws SQLException when the database cannot be reached or says no
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /// Makes the tables that are missing; to be called before the actor system starts. Several nodes
  /// may do so at the same time.
  ///
  /// @param marks tells what is unfinished in a journal that has no list of it yet
  /// @throws SQLException when the database cannot be reached or says no
  public void createTables(EventMarks marks) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, WITHOUT_END);
      connection.setAutoCommit(false);
      statement.execute(script());
      UnfinishedList.make(connection, kind.list, marks);
      connection.commit();
    }
  }

  /// The persistence ids whose events came last, the latest first. Looks no further back than it
  /// must, however long the journal is.
  ///
  /// @param prefix of the ids
  /// @param most how many, at least 1
  /// @throws SQLException when the database cannot be reached or says no
  public List<String> latest(String prefix, int most) throws SQLException {
    try (Connection connection = connect();
        Statement last = connection.createStatement();
        PreparedStatement query = connection.prepareStatement(LATEST)) {
      query.setString(2, prefix);
      query.setString(3, prefix);
      query.setInt(4, most);
      ResultSet end = last.executeQuery(LAST);
      end.next();
      long all = end.getLong(1);
      long events = (long) FIRST_LOOK * most;
      List<String> ids = latest(query, events);
      while (ids.size() < most && events < all) {
        events *= FIRST_LOOK;
        ids = latest(query, events);
      }
      return ids;
    }
  }

  private static List<String> latest(PreparedStatement query, long events) throws SQLException {
    query.setLong(1, events);
    return ids(query.executeQuery());
  }

  private static List<String> ids(ResultSet rows) throws SQLException {
    List<String> ids = new ArrayList<>();
    while (rows.next()) {
      ids.add(rows.getString(1));
    }
    return ids;
  }

  /// The persistence ids that are unfinished, in any order.
  ///
  /// @throws SQLException when the database cannot be reached or says no
  public List<String> unfinished() throws SQLException {
    try (Connection connection = connect();
        Statement query = connection.createStatement()) {
      return ids(query.executeQuery(UNFINISHED));
    }
  }

  /// Notes that a cluster around this database lives.
  ///
  /// @throws SQLException when the database cannot be reached or says no
  public void pulse() throws SQLException {
    execute("UPDATE cluster_pulse SET felt = CURRENT_TIMESTAMP");
  }

  /// Notes that no cluster around this database lives any more.
  ///
  /// @throws SQLException when the database cannot be reached or says no
  public void endPulse() throws SQLException {
    execute("UPDATE cluster_pulse SET felt = TIMESTAMP WITH TIME ZONE '2000-01-01 00:00:00+00'");
  }

  private void execute(String command) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /// How long ago a cluster around this database lived, by the database's clock.
  ///
  /// @throws SQLException when the database cannot be reached or says no
  public Duration sincePulse() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SINCE_PULSE)) {
      row.next();
      return Duration.ofMillis((long) (row.getDouble(1) * MILLIS_A_SECOND));
    }
  }

  private String script() {
    try (InputStream script = JournalDatabase.class.getResourceAsStream(kind.tables)) {
      if (script == null) {
        throw new IllegalStateException("The class path must hold %s.".formatted(kind.tables));
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
