package io.ouroboros.orchestrator.cli;

import io.ouroboros.orchestrator.bench.ClusterBench;
import io.ouroboros.orchestrator.local.LocalDatabase;
import io.ouroboros.orchestrator.local.Postgres;
import java.nio.file.Path;
import java.util.Optional;

/// A database for a measurement: of PostgreSQL where that is installed, else of a server of H2.
final class BenchDatabase {
  private BenchDatabase() {}

  /// What is done with it.
  interface Use {
    void of(ClusterBench.Database database) throws Exception;
  }

  /// Starts the database, and ends it after its use, which Ctrl-C (or `kill`) ends early.
  ///
  /// @param folder for the files of H2
  /// @throws InterruptedException when the use was ended early
  static void use(Path folder, Use use) throws Exception {
    Interrupts.interruptThisThread();
    Optional<Path> programs = Postgres.programs();
    if (programs.isPresent()) {
      try (Postgres postgres = Postgres.start(programs.get(), "127.0.0.1")) {
        use.of(
            new ClusterBench.Database(
                "PostgreSQL", postgres.journal(), Optional.of(postgres.process())));
      }
    } else {
      try (LocalDatabase database = LocalDatabase.open(folder)) {
        use.of(new ClusterBench.Database("H2", database.journal(), Optional.empty()));
      }
    }
  }
}
