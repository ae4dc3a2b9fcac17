package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.bench.SpreadSimulation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench spread`: how long a generation takes to reach the nodes of a large cluster.
@Command(
    name = "spread",
    description =
        "Simulate how a generation of 15 MB reaches the nodes of a large cluster, each on a network"
            + " of 1 Gbit/s, with 20 ms to an answer.",
    mixinStandardHelpOptions = true)
final class BenchSpreadCommand implements Callable<Integer> {
  private static final int MOST_NODES = 2_000;
  private static final double BYTES = 15e6;
  private static final double BYTES_PER_SECOND = 125e6;
  private static final double ANSWER_SECONDS = 0.02;

  @Option(
      names = "--nodes",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Of the cluster; ${DEFAULT-VALUE} by default.")
  private int nodes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    if (nodes < 2 || nodes > MOST_NODES) {
      throw new BadInput(
          "--nodes",
          "The number of nodes (%d) must be between 2 and %d.".formatted(nodes, MOST_NODES));
    }
    SpreadSimulation.Times times =
        new SpreadSimulation(nodes, BYTES, BYTES_PER_SECOND, ANSWER_SECONDS).run(1);
    spec.commandLine()
        .getOut()
        .printf(
            "%,d nodes: half have it after %.1f s, all after %.1f s%n",
            nodes, times.half(), times.all());
    return 0;
  }
}
