package io.ouroboros.orchestrator.local;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.agents.wire.GoalMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.h2.tools.Server;

/// The database of a cluster on one machine: a server of H2 on the loopback interface, which only
/// those may use who can read its password.
public final class LocalDatabase implements AutoCloseable {
  private static final String NAME = "cluster";
  private static final String USER = "ouroboros";
  private static final int PASSWORD_BYTES = 24;

  private final Server server;
  private final JournalDatabase journal;

  private LocalDatabase(Server server, JournalDatabase journal) {
    this.server = server;
    this.journal = journal;
  }

  /// Starts the server, and makes the database where there is none.
  ///
  /// @param directory of its files
  /// @throws IOException when the directory cannot be used
  public static LocalDatabase open(Path directory) throws IOException {
    try {
      String password = password(directory.resolve(NAME + ".password"));
      JournalDatabase file = JournalDatabase.h2(directory.resolve(NAME), USER, password);
      file.createTables(GoalMarks::of);
      Server server =
          Server.createTcpServer("-tcpPort", "0", "-baseDir", directory.toString(), "-ifExists")
              .start();
      String url =
          "jdbc:h2:tcp://127.0.0.1:%d/./%s;DATABASE_TO_UPPER=false;WRITE_DELAY=0"
              .formatted(server.getPort(), NAME);
      return new LocalDatabase(server, JournalDatabase.at(url, USER, password).orElseThrow());
    } catch (SQLException unusable) {
      throw new IOException(unusable);
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      SecretFile.write(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file);
  }

  /// How the nodes reach it.
  public JournalDatabase journal() {
    return journal;
  }

  @Override
  public void close() {
    server.stop();
  }
}
