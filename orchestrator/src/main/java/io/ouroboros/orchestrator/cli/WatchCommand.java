package io.ouroboros.orchestrator.cli;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.protocol.v1.GoalReport;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `watch`: follows a goal to its end.
@Command(name = "watch", description = "Follow a goal to its end.", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "GOAL", description = "The goal's id.")
  private String goal;

  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = Progress.of(spec);
        Session session = Session.open(data.directory(), conf.settings(), progress)) {
      progress.clear();
      for (Iterator<GoalReport> reports = session.client().watch(goal); reports.hasNext(); ) {
        out.println(line(reports.next()));
        out.flush();
      }
      return 0;
    } catch (StatusRuntimeException refused) {
      if (refused.getStatus().getCode() == Status.Code.UNAVAILABLE) {
        throw new BadInput(goal, "The node went away.");
      }
      throw new BadInput(goal, NodeClient.description(refused));
    }
  }

  /// A report as one line.
  static String line(GoalReport report) {
    String phase =
        report.getPhase().name().substring("GOAL_PHASE_".length()).toLowerCase(Locale.ROOT);
    return "%s: %,d evaluations. %s %s"
        .formatted(phase, report.getEvaluations(), report.getExplanation(), report.getProgram())
        .strip();
  }
}
