package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.bench.FreshLearner;
import io.ouroboros.orchestrator.bench.RoundsBench;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench learner`: what learning reaches from nothing.
@Command(
    name = "learner",
    description =
        "Learn from one half of the tasks in rounds, from costs that are all equal, and measure each"
            + " round on the other half with one, two and three examples.",
    mixinStandardHelpOptions = true)
final class BenchLearnerCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Task files (.json, .jsonl, .csv), or directories of them.")
  private List<Path> paths;

  @Option(
      names = "--budget",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Evaluations a task may spend; ${DEFAULT-VALUE} by default.")
  private long budget;

  @Option(
      names = "--rounds",
      defaultValue = "4",
      paramLabel = "R",
      description = "How often to learn; ${DEFAULT-VALUE} by default.")
  private int rounds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Of the split and the training; ${DEFAULT-VALUE} by default.")
  private long seed;

  @Mixin private JobsOption jobs;

  @Mixin private DataOption data;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Budget each = BudgetOptions.budget(budget, LONGEST);
    List<Task> tasks = GoalFiles.read(paths, each);
    Path folder = data.directory().generations();
    AtomicInteger done = new AtomicInteger();
    try (Progress progress = Progress.of(spec);
        FreshLearner learner =
            new FreshLearner(folder, Engine.start(EngineCache.ofProcess()), jobs.count(), seed)) {
      RoundsBench bench =
          new RoundsBench(
              RoundsBench.Halves.of(tasks, seed),
              each,
              jobs.count(),
              learner,
              () -> progress.show("bench learner, search %d".formatted(done.incrementAndGet())));
      var figures = bench.run(rounds);
      progress.clear();
      figures.forEach(figure -> spec.commandLine().getOut().println(figure.line()));
    }
    return 0;
  }
}
