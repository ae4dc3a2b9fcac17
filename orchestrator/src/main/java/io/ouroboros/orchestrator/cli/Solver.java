package io.ouroboros.orchestrator.cli;

import io.grpc.StatusRuntimeException;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import java.util.Iterator;
import java.util.Optional;

/// Has a node pursue goals, one after the other, while a person looks on. A goal that is open when
/// the process is told to end is cancelled.
final class Solver {
  private final NodeClient client;
  private final Progress progress;
  private volatile Optional<String> open = Optional.empty();

  Solver(NodeClient client, Progress progress) {
    this.client = client;
    this.progress = progress;
    Runtime.getRuntime().addShutdownHook(new Thread(() -> open.ifPresent(client::cancel)));
  }

  /// Submits a goal and waits for its end.
  ///
  /// @throws BadInput when the node refuses the goal or goes away
  GoalReport solve(Goal goal) throws BadInput, InterruptedException {
    String id = client.submit(goal);
    open = Optional.of(id);
    try {
      GoalReport last = GoalReport.getDefaultInstance();
      for (Iterator<GoalReport> reports = client.watch(id); reports.hasNext(); ) {
        last = reports.next();
        progress.show("%s: searching".formatted(goal.name()));
      }
      return last;
    } catch (StatusRuntimeException gone) {
      throw new BadInput(goal.name(), "The node went away: " + NodeClient.description(gone));
    } finally {
      open = Optional.empty();
    }
  }

  /// The program of a solved goal.
  static Optional<Term> program(GoalReport report) {
    return report.getPhase() == GoalPhase.GOAL_PHASE_SOLVED
        ? Optional.of(Syntax.of(Vocabularies.whole()).parse(report.getProgram()))
        : Optional.empty();
  }
}
