package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.bench.StartBench;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench start`: how long a node takes to start on a journal of many goals.
@Command(
    name = "start",
    description =
        "Start a node on an empty journal, and on one of many goals. The journal is in PostgreSQL"
            + " where that is installed, and in a server of H2 elsewhere.",
    mixinStandardHelpOptions = true)
final class BenchStartCommand implements Callable<Integer> {
  @Option(
      names = "--goals",
      defaultValue = "1000000",
      paramLabel = "G",
      description = "At least so many in the journal; ${DEFAULT-VALUE} by default.")
  private long goals;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (goals < 1) {
      throw new BadInput("--goals", "The goals (%d) must be at least 1.".formatted(goals));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Scratch scratch = Scratch.folder()) {
      BenchDatabase.use(
          scratch.path(),
          database -> {
            StartBench bench = new StartBench(scratch.path(), database.journal());
            out.println(bench.empty());
            out.println(bench.filled(goals));
          });
    }
    return 0;
  }
}
