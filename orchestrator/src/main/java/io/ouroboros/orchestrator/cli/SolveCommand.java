package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.Task;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.protocol.v1.GoalReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `solve`: finds the program that does what the examples of a file show.
@Command(
    name = "solve",
    description = {
      "Find the program that does what the examples of a file show.",
      "Uses the node that runs on the data directory, or else starts one for the time being."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every goal was solved",
      "1:a goal was not solved",
      "2:the input was bad; the message says where"
    },
    mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description =
          "A .csv with empty cells to be filled, a SyGuS .sl, or tasks in .json or .jsonl.")
  private Path file;

  @Option(names = "--json", description = "Write one JSON object a goal.")
  private boolean json;

  @Mixin private BudgetOptions budget;
  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Settings settings = conf.settings();
    List<Task> tasks = GoalFiles.read(List.of(file), budget.over(settings.searches().budget()));
    PrintWriter out = spec.commandLine().getOut();
    boolean all = true;
    try (Progress progress = Progress.of(spec);
        Session session = Session.open(data.directory(), settings, progress)) {
      Solver solver = new Solver(session.client(), progress);
      for (Task task : tasks) {
        GoalReport report = solver.solve(task.goal());
        Answer answer = new Answer(task, report);
        progress.clear();
        out.println(json ? answer.toJson() : answer.inWords());
        out.flush();
        all &= answer.program().isPresent();
      }
    }
    return all ? 0 : Ouroboros.UNSOLVED;
  }
}
