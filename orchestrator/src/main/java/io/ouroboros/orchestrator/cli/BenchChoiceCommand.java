package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.learner.families.Families;
import io.ouroboros.orchestrator.bench.ChoiceBench;
import io.ouroboros.orchestrator.bench.FreshLearner;
import io.ouroboros.orchestrator.bench.RoundsBench.Halves;
import io.ouroboros.orchestrator.bench.SetFinder;
import io.ouroboros.orchestrator.loop.Twins;
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

/// `bench choice`: what learning from nothing knows of the right program among those that fit.
@Command(
    name = "choice",
    description =
        "Learn from nothing in rounds, and choose among programs that fit one, two and three"
            + " examples: by all costs equal, by hand-set costs, and by what each generation"
            + " learned, its parts apart. The sets to choose from are the same for all.",
    mixinStandardHelpOptions = true)
final class BenchChoiceCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Task files (.json, .jsonl, .csv), or directories of them, half of which is learned from;"
              + " by default generated goals: of the set to learn from, and of the report set.")
  private @Nullable List<Path> paths;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "R",
      description = "How often to learn; ${DEFAULT-VALUE} by default.")
  private int rounds;

  @Option(
      names = "--goals",
      defaultValue = "400",
      paramLabel = "G",
      description = "Generated goals to learn from; ${DEFAULT-VALUE} by default.")
  private int goals;

  @Mixin private FreshLearnerOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Halves halves = halves(options.budget());
    AtomicInteger done = new AtomicInteger();
    try (Progress progress = Progress.of(spec);
        FreshLearner learner = options.learner()) {
      SetFinder finder =
          new SetFinder(
              options.budget(),
              options.jobs(),
              () -> progress.show("bench choice, set %d".formatted(done.incrementAndGet())));
      ChoiceBench bench =
          new ChoiceBench(
              halves,
              finder,
              learner,
              line -> {
                progress.clear();
                spec.commandLine().getOut().println(line);
              });
      bench.run(rounds);
    }
    return 0;
  }

  private Halves halves(Budget each) throws BadInput {
    if (paths != null) {
      return Halves.of(GoalFiles.read(paths, each), options.seed());
    }
    List<Task> learned = Families.learn(options.seed(), each).limit(goals).toList();
    return new Halves(learned, Twins.goals(Twins.GOALS, each));
  }
}
