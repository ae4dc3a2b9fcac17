package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.bench.ClusterBench;
import io.ouroboros.orchestrator.bench.ClusterFigures;
import io.ouroboros.orchestrator.local.LocalDatabase;
import io.ouroboros.orchestrator.local.Postgres;
import io.ouroboros.orchestrator.settings.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench cluster`: how many small goals a second a cluster on this machine brings to their ends.
@Command(
    name = "cluster",
    description =
        "Run a cluster on this machine and pursue small goals on it end to end, durably: goals a"
            + " second, and what took the processors. The journal is in PostgreSQL where that is"
            + " installed, and in a server of H2 elsewhere.",
    mixinStandardHelpOptions = true)
final class BenchClusterCommand implements Callable<Integer> {
  @Option(
      names = "--nodes",
      defaultValue = "1",
      paramLabel = "N",
      description = "Processes that make up the cluster; ${DEFAULT-VALUE} by default.")
  private int nodes;

  @Option(
      names = "--goals",
      defaultValue = "10000",
      paramLabel = "G",
      description = "How many, once to warm up and once to measure; ${DEFAULT-VALUE} by default.")
  private int goals;

  @Option(
      names = "--clients",
      defaultValue = "64",
      paramLabel = "C",
      description = "Goals in flight at a time; ${DEFAULT-VALUE} by default.")
  private int clients;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (nodes < 1 || goals < 1 || clients < 1) {
      throw new BadInput(
          "bench cluster",
          "The nodes (%d), goals (%d) and clients (%d) must be at least 1."
              .formatted(nodes, goals, clients));
    }
    try (Scratch scratch = Scratch.folder()) {
      Optional<Path> programs = Postgres.programs();
      ClusterFigures figures =
          programs.isPresent() ? onPostgres(scratch.path(), programs.get()) : onH2(scratch.path());
      figures.lines().forEach(spec.commandLine().getOut()::println);
      return figures.isComplete() ? 0 : 1;
    }
  }

  private ClusterFigures onPostgres(Path folder, Path programs)
      throws IOException, InterruptedException {
    try (Postgres postgres = Postgres.start(programs, "127.0.0.1")) {
      return run(
          folder,
          new ClusterBench.Database(
              "PostgreSQL", postgres.journal(), Optional.of(postgres.process())));
    }
  }

  private ClusterFigures onH2(Path folder) throws IOException, InterruptedException {
    try (LocalDatabase database = LocalDatabase.open(folder)) {
      return run(folder, new ClusterBench.Database("H2", database.journal(), Optional.empty()));
    }
  }

  private ClusterFigures run(Path folder, ClusterBench.Database database)
      throws IOException, InterruptedException {
    try (Progress progress = Progress.of(spec)) {
      return new ClusterBench(new DataDirectory(folder), database)
          .run(
              nodes,
              goals,
              clients,
              ended -> progress.show("bench cluster %d/%d".formatted(ended, goals)));
    }
  }
}
