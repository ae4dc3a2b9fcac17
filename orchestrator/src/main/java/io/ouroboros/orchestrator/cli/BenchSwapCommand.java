package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.orchestrator.bench.ClusterSwapBench;
import io.ouroboros.orchestrator.bench.ClusterSwapFigures;
import io.ouroboros.orchestrator.bench.SwapBench;
import io.ouroboros.orchestrator.bench.SwapFigures;
import io.ouroboros.orchestrator.local.Postgres;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench swap`: what swapping generations costs the attempts that go on meanwhile.
@Command(
    name = "swap",
    description =
        "Swap two generations of 15 MB in turn while workers attempt goals under leases: how long"
            + " a swap takes, and whether any attempt was dropped or guided by a mixture. With"
            + " --nodes: promote one after the other in a cluster of processes around PostgreSQL"
            + " while goals are pursued: when the last attempt under an old one begins, and whether"
            + " any goal was dropped. Exit 1 when one was.",
    mixinStandardHelpOptions = true)
final class BenchSwapCommand implements Callable<Integer> {
  @Option(
      names = "--swaps",
      defaultValue = "1000",
      paramLabel = "N",
      description = "How often; ${DEFAULT-VALUE} by default.")
  private int swaps;

  @Option(
      names = "--workers",
      defaultValue = "1",
      paramLabel = "W",
      description =
          "How many attempts go on at the same time, or goals with --nodes; ${DEFAULT-VALUE} by"
              + " default.")
  private int workers;

  @Option(
      names = "--nodes",
      defaultValue = "0",
      paramLabel = "N",
      description = "Processes that make up the cluster; by default there is none.")
  private int nodes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (swaps < 1 || workers < 1 || nodes < 0) {
      throw new BadInput(
          "bench swap",
          "The swaps (%d) and workers (%d) must be at least 1, the nodes (%d) at least 0."
              .formatted(swaps, workers, nodes));
    }
    Engine engine = Engine.start(EngineCache.ofProcess());
    if (engine instanceof Engine.Absent(String reason)) {
      throw new BadInput("bench swap", "The generations need the network. " + reason);
    }
    try (Scratch scratch = Scratch.folder();
        Progress progress = Progress.of(spec)) {
      IntConsumer onSwap = done -> progress.show("bench swap %d/%d".formatted(done, swaps));
      if (nodes > 0) {
        ClusterSwapFigures figures = inCluster(scratch.path(), onSwap);
        progress.clear();
        return print(figures.lines(), figures.isClean());
      }
      SwapFigures figures =
          new SwapBench(new GenerationStore(scratch.path()), engine, workers).run(swaps, onSwap);
      progress.clear();
      return print(figures.lines(), figures.isClean());
    }
  }

  private ClusterSwapFigures inCluster(Path folder, IntConsumer onSwap) throws Exception {
    Path programs =
        Postgres.programs()
            .orElseThrow(() ->
                new BadInput("bench swap", "A cluster's swaps need an installed PostgreSQL."));
    Interrupts.interruptThisThread();
    try (Postgres database = Postgres.start(programs, "127.0.0.1")) {
      return new ClusterSwapBench(folder, database.journal()).run(nodes, swaps, workers, onSwap);
    }
  }

  private int print(List<String> lines, boolean isClean) {
    lines.forEach(spec.commandLine().getOut()::println);
    return isClean ? 0 : 1;
  }
}
