package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.orchestrator.bench.SourcesBench;
import io.ouroboros.orchestrator.bench.SourcesBench.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench sources`: what a source's score owes to what was learned from the source itself.
@Command(
    name = "sources",
    description =
        "Leave one source of tasks out at a time: learn goal-blind costs, from costs that are all"
            + " equal, of four fifths of the other sources, and of as much of its own besides, and"
            + " pursue the tasks of its last fifth with both, fifth by fifth.",
    mixinStandardHelpOptions = true)
final class BenchSourcesCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Parameters(
      arity = "2..*",
      paramLabel = "PATH",
      description =
          "Task files (.json, .jsonl) with held-out rows, or directories of them; each is a"
              + " source.")
  private List<Path> paths;

  @Option(
      names = "--budget",
      defaultValue = "100000",
      paramLabel = "N",
      description = "Evaluations a task may spend; ${DEFAULT-VALUE} by default.")
  private long budget;

  @Mixin private JobsOption jobs;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Budget each = BudgetOptions.budget(budget, LONGEST);
    List<Source> sources = sources(each);
    AtomicInteger done = new AtomicInteger();
    try (Progress progress = Progress.of(spec)) {
      new SourcesBench(
              sources,
              each,
              jobs.count(),
              () -> progress.show("bench sources, search %d".formatted(done.incrementAndGet())),
              line -> {
                progress.clear();
                spec.commandLine().getOut().println(line);
              })
          .run();
    }
    return 0;
  }

  private List<Source> sources(Budget each) throws BadInput {
    List<Source> sources = new ArrayList<>();
    for (Path path : paths) {
      String file = path.getFileName().toString();
      int ending = file.lastIndexOf('.');
      List<Task> tasks = GoalFiles.read(List.of(path), each);
      if (tasks.stream().allMatch(task -> task.heldOut().isEmpty())) {
        throw new BadInput(path.toString(), "No task has held-out rows to judge an answer by.");
      }
      sources.add(new Source(ending > 0 ? file.substring(0, ending) : file, tasks));
    }
    return sources;
  }
}
