package io.ouroboros.agents.language.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL server of this test's own: private data, and a socket in a private folder instead
/// of a port. It refuses to run as root, so root starts it as the user `postgres`.
final class PrivatePostgres implements AutoCloseable {
  private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path home;

  private PrivatePostgres(Path programs, Path home) {
    this.programs = programs;
    this.home = home;
  }

  /// Starts a server; empty when none is installed or may be started.
  static Optional<PrivatePostgres> start(Path folder) throws IOException {
    if (!Files.isDirectory(INSTALLATIONS)) {
      return Optional.empty();
    }
    Optional<Path> newest;
    try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
      newest =
          versions
              .filter(version -> version.getFileName().toString().matches("\\d+"))
              .max(
                  Comparator.comparingInt(
                      version -> Integer.parseInt(version.getFileName().toString())));
    }
    if (newest.isEmpty() || Integer.parseInt(newest.get().getFileName().toString()) < 15) {
      return Optional.empty();
    }
    Path home = Files.createTempDirectory("pg").toAbsolutePath();
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    PrivatePostgres server = new PrivatePostgres(newest.get().resolve("bin"), home);
    if (!Tools.answers(server.command("true"))) {
      return Optional.empty();
    }
    Tools.run(
        server.command(
            server.program("initdb"),
            "-D",
            home + "/data",
            "-E",
            "UTF8",
            "--locale=C",
            "-A",
            "trust",
            "-U",
            "fill",
            "--no-sync"));
    Tools.run(
        server.command(
            server.program("pg_ctl"),
            "-D",
            home + "/data",
            "-w",
            "-l",
            home + "/log",
            "-o",
            "-c listen_addresses='' -c unix_socket_directories='" + home + "' -c fsync=off",
            "start"));
    return Optional.of(server);
  }

  /// The rows that a script selects, one a line.
  String query(String script) throws IOException {
    Path file = Files.writeString(home.resolve("script.sql"), script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    return Tools.run(
        command(
            program("psql"),
            "-h",
            home.toString(),
            "-U",
            "fill",
            "-d",
            "postgres",
            "-X",
            "-q",
            "-t",
            "-A",
            "-v",
            "ON_ERROR_STOP=1",
            "-f",
            file.toString()));
  }

  @Override
  public void close() throws IOException {
    Tools.run(command(program("pg_ctl"), "-D", home + "/data", "-m", "immediate", "stop"));
    Tools.run(command("rm", "-rf", home + "/data"));
  }

  private String program(String name) {
    return programs.resolve(name).toString();
  }

  private String[] command(String... command) {
    List<String> full = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      full.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    full.addAll(List.of(command));
    return full.toArray(String[]::new);
  }
}
