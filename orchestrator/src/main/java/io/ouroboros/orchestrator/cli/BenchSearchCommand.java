package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.learner.families.Families;
import io.ouroboros.orchestrator.bench.SearchBench;
import io.ouroboros.orchestrator.bench.SearchFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench search`: the speed of search on one core.
@Command(
    name = "search",
    description =
        "Run the first search of each task on one core, once to warm up and once to measure:"
            + " evaluations a second of processor time, what each pruning rule saved, and memory.",
    mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {
  private static final int GENERATED = 120;
  private static final long SEED = 1;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Task files (.sl, .json, .jsonl, .csv), or directories of them; generated tasks by default.")
  private @Nullable List<Path> paths;

  @Option(
      names = "--budget",
      defaultValue = "100000",
      paramLabel = "N",
      description = "Evaluations a search may spend; ${DEFAULT-VALUE} by default.")
  private long budget;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Task> tasks = tasks(BudgetOptions.budget(budget, LONGEST));
    try (Progress progress = Progress.of(spec)) {
      SearchFigures figures =
          new SearchBench(BuiltInGuide.handSet())
              .run(
                  tasks,
                  done -> progress.show("bench search %d/%d".formatted(done, 2 * tasks.size())));
      progress.clear();
      figures.lines().forEach(spec.commandLine().getOut()::println);
      return 0;
    }
  }

  private List<Task> tasks(Budget each) throws BadInput {
    return paths == null
        ? Families.learn(SEED, each).limit(GENERATED).toList()
        : GoalFiles.read(paths, each);
  }
}
