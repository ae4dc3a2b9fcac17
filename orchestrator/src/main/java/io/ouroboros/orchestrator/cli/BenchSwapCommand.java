package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.orchestrator.bench.SwapBench;
import io.ouroboros.orchestrator.bench.SwapFigures;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench swap`: what swapping generations costs the attempts that go on meanwhile.
@Command(
    name = "swap",
    description =
        "Swap two generations of 13 MB in turn while workers attempt goals under leases: how long"
            + " a swap takes, and whether any attempt was dropped or guided by a mixture. Exit 1"
            + " when one was.",
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
      description = "How many attempts go on at the same time; ${DEFAULT-VALUE} by default.")
  private int workers;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (swaps < 1 || workers < 1) {
      throw new BadInput(
          "bench swap",
          "The swaps (%d) and workers (%d) must be at least 1.".formatted(swaps, workers));
    }
    Engine engine = Engine.start(EngineCache.ofProcess());
    if (engine instanceof Engine.Absent(String reason)) {
      throw new BadInput("bench swap", "The generations need the network. " + reason);
    }
    try (Scratch scratch = Scratch.folder();
        Progress progress = Progress.of(spec)) {
      SwapFigures figures =
          new SwapBench(new GenerationStore(scratch.path()), engine, workers)
              .run(swaps, done -> progress.show("bench swap %d/%d".formatted(done, swaps)));
      progress.clear();
      figures.lines().forEach(spec.commandLine().getOut()::println);
      return figures.isClean() ? 0 : 1;
    }
  }
}
