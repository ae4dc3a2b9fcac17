package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.bench.ClusterBench;
import io.ouroboros.orchestrator.bench.ClusterFigures;
import io.ouroboros.orchestrator.settings.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
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
      description = "How many a round, and as many before to warm up; ${DEFAULT-VALUE} by default.")
  private int goals;

  @Option(
      names = "--clients",
      defaultValue = "64",
      paramLabel = "C",
      description = "Goals in flight at a time; ${DEFAULT-VALUE} by default.")
  private int clients;

  @Option(
      names = "--rounds",
      defaultValue = "1",
      paramLabel = "R",
      description =
          "How often to measure, one round after the other, with figures after each: many of them"
              + " show whether memory stays flat; ${DEFAULT-VALUE} by default.")
  private int rounds;

  @Spec private CommandSpec spec;

  private boolean complete = true;

  @Override
  public Integer call() throws Exception {
    if (Math.min(Math.min(nodes, goals), Math.min(clients, rounds)) < 1) {
      throw new BadInput(
          "bench cluster",
          "The nodes (%d), goals (%d), clients (%d) and rounds (%d) must be at least 1."
              .formatted(nodes, goals, clients, rounds));
    }
    try (Scratch scratch = Scratch.folder()) {
      BenchDatabase.use(scratch.path(), database -> run(scratch.path(), database));
      return complete ? 0 : 1;
    }
  }

  private void run(Path folder, ClusterBench.Database database)
      throws IOException, InterruptedException {
    try (Progress progress = Progress.of(spec)) {
      new ClusterBench(new DataDirectory(folder), database)
          .run(
              new ClusterBench.Extent(nodes, goals, clients, rounds),
              ended -> progress.show("bench cluster %d/%d".formatted(ended, goals)),
              this::print);
    }
  }

  private void print(ClusterFigures figures) {
    figures.lines().forEach(spec.commandLine().getOut()::println);
    complete &= figures.isComplete();
  }
}
