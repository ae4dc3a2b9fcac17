package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.orchestrator.bench.GuideArm;
import io.ouroboros.orchestrator.bench.GuideBench;
import io.ouroboros.orchestrator.bench.GuideFigures;
import io.ouroboros.orchestrator.bench.GuidePlot;
import io.ouroboros.orchestrator.bench.ShuffledRows;
import io.ouroboros.orchestrator.exam.ExamTasks;
import io.ouroboros.orchestrator.loop.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench guide`: what guidance is worth, from none to a guide that knows the solutions.
@Command(
    name = "guide",
    description =
        "Attempt tasks with held-out rows under several guides: all costs equal, hand-set costs,"
            + " a generation with and without its network, its network reading the rows of other"
            + " tasks, and an oracle that knows a solution.",
    mixinStandardHelpOptions = true)
final class BenchGuideCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long SHUFFLE_SEED = 1;
  private static final String BLIND = "goal-blind costs";

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Task files (.sl, .json, .jsonl, .csv), or directories of them; by default generated"
              + " goals of the report set, which nothing ever learns from.")
  private @Nullable List<Path> paths;

  @Option(
      names = "--budgets",
      split = ",",
      defaultValue = "10000,100000",
      paramLabel = "N",
      description = "Evaluations a task may spend; ${DEFAULT-VALUE} by default.")
  private List<Long> budgets;

  @Option(
      names = "--goals",
      paramLabel = "N",
      defaultValue = "" + Twins.GOALS,
      description =
          "How many report goals, where no file is given (default: ${DEFAULT-VALUE}): the more, the"
              + " smaller the difference that can be told.")
  private int goals;

  @Mixin private ExamplesOption examples;

  @Option(
      names = "--generation",
      paramLabel = "ID",
      description = "A generation of the data directory; without it only built-in guides run.")
  private @Nullable String generation;

  @Mixin private JobsOption jobs;

  @Option(names = "--plot", paramLabel = "FILE.svg", description = "Gets the curves of all arms.")
  private @Nullable Path plot;

  @Mixin private DataOption data;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (generation == null) {
      measure(_ -> List.of());
      return 0;
    }
    try (GuideChoice learned = GuideChoice.open(generation, data.directory(), jobs.count());
        GuideChoice blind = GuideChoice.blind(generation, data.directory())) {
      measure(tasks ->
          List.of(
              new GuideArm(BLIND, blind.guide()),
              new GuideArm("with its network", learned.guide(), Optional.of(BLIND)),
              new GuideArm(
                  "rows of others",
                  new ShuffledRows(learned.guide(), tasks, SHUFFLE_SEED),
                  Optional.of(BLIND))));
    }
    return 0;
  }

  /// @param learned the arms of the generation, for these tasks
  private void measure(Function<List<Task>, List<GuideArm>> learned)
      throws BadInput, IOException, InterruptedException {
    if (goals < 1) {
      throw new BadInput("--goals", "The goals (%d) must be at least 1.".formatted(goals));
    }
    List<Budget> within = new ArrayList<>();
    for (long budget : budgets) {
      within.add(BudgetOptions.budget(budget, LONGEST));
    }
    ExamTasks shown = new ExamTasks(within.getFirst(), examples.count(), false);
    List<Task> tasks = tasks(shown.budget()).stream().map(shown::shown).toList();
    List<GuideArm> arms = new ArrayList<>();
    arms.add(new GuideArm("all costs equal", BuiltInGuide.bare()));
    arms.addAll(learned.apply(tasks));
    AtomicInteger done = new AtomicInteger();
    try (Progress progress = Progress.of(spec)) {
      AtomicInteger all = new AtomicInteger();
      GuideBench bench =
          new GuideBench(
              tasks,
              within,
              jobs.count(),
              () ->
                  progress.show("bench guide %d/%d".formatted(done.incrementAndGet(), all.get())));
      all.set(bench.searches(arms.size()));
      List<GuideFigures> figures = bench.run(arms);
      progress.clear();
      figures.stream().map(GuideFigures::line).forEach(spec.commandLine().getOut()::println);
      if (plot != null) {
        Files.writeString(plot, new GuidePlot(figures).svg());
      }
    }
  }

  private List<Task> tasks(Budget each) throws BadInput {
    return paths == null ? Twins.goals(goals, each) : GoalFiles.read(paths, each);
  }
}
