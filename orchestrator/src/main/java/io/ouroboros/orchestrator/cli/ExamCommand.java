package io.ouroboros.orchestrator.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.orchestrator.exam.ExamOutput;
import io.ouroboros.orchestrator.exam.ExamSummary;
import io.ouroboros.orchestrator.exam.ExamTasks;
import io.ouroboros.orchestrator.exam.Examination;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exam`: measures a generation on goals whose other rows are held out.
@Command(
    name = "exam",
    description = "Measure a generation on tasks with held-out rows; never learns.",
    mixinStandardHelpOptions = true)
final class ExamCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Task files (.sl, .json, .jsonl, .csv), or directories of them.")
  private List<Path> paths;

  @Option(
      names = "--budget",
      required = true,
      paramLabel = "N",
      description = "Evaluations a task may spend.")
  private long budget;

  @Mixin private ExamplesOption examples;

  @Option(
      names = "--generation",
      paramLabel = "ID",
      defaultValue = "0",
      description =
          "0 (hand-set costs), bare (all costs equal), starter (comes with the program), or a"
              + " generation of the data directory;"
              + " ${DEFAULT-VALUE} by default.")
  private String generation;

  @Option(
      names = "--show-inputs",
      description = "Show the inputs of held-out rows as rows to be filled.")
  private boolean showInputs;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "Time limit of a task; ${DEFAULT-VALUE} by default.")
  private long seconds;

  @Mixin private JobsOption jobs;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "Gets one JSON object a task, and the summary as the last line.")
  private Path out;

  @Mixin private DataOption data;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ExamTasks shown = shown();
    List<Task> tasks = GoalFiles.read(paths, shown.budget()).stream().map(shown::shown).toList();
    try (GuideChoice choice = GuideChoice.open(generation, data.directory(), jobs.count());
        ExamOutput output = ExamOutput.open(out);
        Progress progress = Progress.of(spec)) {
      ExamSummary summary = new ExamSummary();
      new Examination(choice.guide(), jobs.count())
          .run(
              tasks,
              row -> {
                summary.add(row);
                output.row(row);
                progress.show(
                    "exam %d/%d  %s".formatted(summary.tasks(), tasks.size(), inWords(summary)));
              });
      output.summary(summary, conditions(choice.guide(), shown));
      progress.clear();
      spec.commandLine().getOut().println(summary.tasks() + " tasks: " + inWords(summary));
      return 0;
    }
  }

  private ExamTasks shown() throws BadInput {
    return new ExamTasks(
        BudgetOptions.budget(budget, Duration.ofSeconds(seconds)), examples.count(), showInputs);
  }

  private ObjectNode conditions(Guide guide, ExamTasks shown) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("generation", guide.generation().value());
    json.put("budget", budget);
    json.put("seconds_a_task", seconds);
    shown
        .examples()
        .ifPresentOrElse(count -> json.put("examples", count), () -> json.putNull("examples"));
    json.put("show_inputs", showInputs);
    return json;
  }

  private static String inWords(ExamSummary summary) {
    return "%d consistent with what they were shown; %d of the %d with held-out rows right on all of those"
        .formatted(summary.consistent(), summary.generalised(), summary.withHeldOut());
  }
}
