package io.ouroboros.orchestrator.local;

import io.ouroboros.agents.journal.JournalDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  private final Path directory;
  private final List<String> command;
  private final JournalDatabase journal;
  private Process server;

  private Postgres(Path directory, List<String> command, JournalDatabase journal)
      throws IOException, InterruptedException {
    this.directory = directory;
    this.command = command;
    this.journal = journal;
    server = serve(directory, command, journal);
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
  /// @param host the address to listen on, from whose network anybody may connect
  public static Postgres start(Path programs, String host)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("ouroboros-postgres");
    if (isRoot()) {
      run(List.of("chown", USER, directory.toString()));
    }
    Path data = directory.resolve("data");
    run(asUser(programs.resolve("initdb"), "-D", data.toString(), "-A", "trust", "-U", USER));
    Files.writeString(
        data.resolve("pg_hba.conf"), "host all all samenet trust\n", StandardOpenOption.APPEND);
    int port = FreePorts.take(1).getFirst();
    List<String> command =
        asUser(
            programs.resolve("postgres"),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port),
            "-h",
            host,
            "-k",
            directory.toString());
    JournalDatabase journal =
        JournalDatabase.at("jdbc:postgresql://%s:%d/%s".formatted(host, port, USER), USER, "")
            .orElseThrow();
    return new Postgres(directory, command, journal);
  }

  private static Process serve(Path directory, List<String> command, JournalDatabase journal)
      throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!answers(journal)) {
      if (server.waitFor(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("PostgreSQL has ended; see " + log);
      }
    }
    return server;
  }

  private static boolean answers(JournalDatabase journal) {
    try (var _ = journal.connect()) {
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

  /// Ends the server though clients are connected, and starts it again.
  public void restart() throws IOException, InterruptedException {
    stop();
    server = serve(directory, command, journal);
  }

  private void stop() throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().onExit().join();
    server.onExit().join();
  }

  /// Ends the server and deletes its files.
  @Override
  public void close() throws IOException {
    stop();
    new ProcessBuilder("rm", "-r", directory.toString()).start().onExit().join();
  }
}
