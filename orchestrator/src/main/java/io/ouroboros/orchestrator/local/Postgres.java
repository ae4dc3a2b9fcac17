package io.ouroboros.orchestrator.local;

import io.ouroboros.agents.journal.JournalDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of this machine's installation, with a database of its own, on the loopback
/// interface. PostgreSQL does not run as root; for root it runs as the user that its package made.
public final class Postgres implements AutoCloseable {
  private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";
  private static final long BETWEEN_TRIES_MILLIS = 100;

  private final Process server;
  private final JournalDatabase journal;

  private Postgres(Process server, JournalDatabase journal) {
    this.server = server;
    this.journal = journal;
  }

  /// Where the programs are; empty when it is not installed.
  public static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLATIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .sorted()
          .findFirst();
    }
  }

  /// Makes a database and serves it; returns once it answers.
  ///
  /// @param programs where `initdb` and `postgres` are
  public static Postgres start(Path programs) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("ouroboros-postgres");
    if (isRoot()) {
      run(List.of("chown", USER, directory.toString()));
    }
    Path data = directory.resolve("data");
    run(asUser(programs.resolve("initdb"), "-D", data.toString(), "-A", "trust", "-U", USER));
    int port = FreePorts.take(1).getFirst();
    Process server =
        new ProcessBuilder(
                asUser(
                    programs.resolve("postgres"),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-h",
                    "127.0.0.1",
                    "-k",
                    directory.toString()))
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("log").toFile())
            .start();
    JournalDatabase journal =
        JournalDatabase.at("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, USER), USER, "")
            .orElseThrow();
    while (!answers(journal)) {
      if (server.waitFor(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("PostgreSQL has ended; see " + directory.resolve("log"));
      }
    }
    return new Postgres(server, journal);
  }

  private static boolean answers(JournalDatabase journal) {
    try (var _ = DriverManager.getConnection(journal.url(), journal.user(), journal.password())) {
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static List<String> asUser(Path program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("%s failed:\n%s".formatted(command, output));
    }
  }

  /// How nodes reach it.
  public JournalDatabase journal() {
    return journal;
  }

  /// Where it runs, with its children.
  public ProcessHandle process() {
    return server.toHandle();
  }

  /// Ends the server; its files stay in the temporary directory.
  @Override
  public void close() {
    server.destroy();
    server.onExit().join();
  }
}
