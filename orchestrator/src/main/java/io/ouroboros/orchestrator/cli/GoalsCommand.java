package io.ouroboros.orchestrator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `goals`: the goals of a data directory that changed last.
@Command(
    name = "goals",
    description = "List the goals that changed last, the latest first.",
    mixinStandardHelpOptions = true)
final class GoalsCommand implements Callable<Integer> {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at most, 1 to 1000; ${DEFAULT-VALUE} by default.")
  private int limit;

  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (Progress progress = Progress.of(spec);
        Session session = Session.open(data.directory(), conf.settings(), progress)) {
      var reports = session.client().goals(limit);
      progress.clear();
      reports.forEach(report ->
          spec.commandLine()
              .getOut()
              .println(report.getGoalId() + "  " + WatchCommand.line(report)));
    }
    return 0;
  }
}
