package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Size;
import io.ouroboros.orchestrator.bench.FreshLearner;
import io.ouroboros.orchestrator.bench.RoundsBench;
import io.ouroboros.orchestrator.bench.TrainingBench;
import io.ouroboros.orchestrator.bench.TrainingFigures;
import io.ouroboros.orchestrator.node.EngineWords;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench learner`: what learning reaches from nothing, and how fast training is.
@Command(
    name = "learner",
    description =
        "Learn from one half of the tasks in rounds, from costs that are all equal, and measure each"
            + " round on the other half with one, two and three examples. Without tasks, measure"
            + " training itself.",
    mixinStandardHelpOptions = true)
final class BenchLearnerCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Task files (.json, .jsonl, .csv), or directories of them; without any: time of a"
              + " training step, tokens a second, share of the device's peak, memory, plasticity.")
  private @Nullable List<Path> paths;

  @Option(
      names = "--steps",
      defaultValue = "500",
      paramLabel = "N",
      description = "Steps of training to measure without tasks; ${DEFAULT-VALUE} by default.")
  private int steps;

  @Option(
      names = "--size",
      defaultValue = "SMALL",
      paramLabel = "SIZE",
      description = "Of the network whose training is measured: ${COMPLETION-CANDIDATES}.")
  private Size size;

  @Option(
      names = "--rounds",
      defaultValue = "4",
      paramLabel = "R",
      description = "How often to learn; ${DEFAULT-VALUE} by default.")
  private int rounds;

  @Mixin private FreshLearnerOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (paths == null) {
      measureTraining();
    } else {
      measureRounds(paths);
    }
    return 0;
  }

  private void measureTraining() throws BadInput, IOException {
    if (steps < 10) {
      throw new BadInput("--steps", "The steps (%d) must be at least 10.".formatted(steps));
    }
    Engine engine = Engine.start(EngineCache.ofProcess());
    if (engine instanceof Engine.Absent(String reason)) {
      throw new BadInput("bench learner", "Training is measured on a network. " + reason);
    }
    try (Progress progress = Progress.of(spec)) {
      TrainingFigures figures =
          new TrainingBench(EngineWords.of(engine), size.architecture())
              .run(
                  steps, done -> progress.show("bench learner, step %d/%d".formatted(done, steps)));
      progress.clear();
      figures.lines().forEach(spec.commandLine().getOut()::println);
    }
  }

  private void measureRounds(List<Path> files) throws BadInput, IOException, InterruptedException {
    Budget each = options.budget();
    List<Task> tasks = GoalFiles.read(files, each);
    AtomicInteger done = new AtomicInteger();
    try (Progress progress = Progress.of(spec);
        FreshLearner learner = options.learner()) {
      RoundsBench bench =
          new RoundsBench(
              RoundsBench.Halves.of(tasks, options.seed()),
              each,
              options.jobs(),
              learner,
              () -> progress.show("bench learner, search %d".formatted(done.incrementAndGet())));
      var figures = bench.run(rounds);
      progress.clear();
      figures.forEach(figure -> spec.commandLine().getOut().println(figure.line()));
    }
  }
}
