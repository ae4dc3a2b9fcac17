package io.ouroboros.orchestrator.api;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.verdict.Doubt;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.RunnerUp;
import java.util.Optional;

/// Where a goal stands, as the public API tells it.
final class GoalReports {
  private GoalReports() {}

  /// The report of an update.
  ///
  /// @return empty when nobody submitted the goal
  static Optional<GoalReport> of(GoalId goal, GoalUpdate update) {
    return switch (update) {
      case GoalUpdate.Unknown _ -> Optional.empty();
      case GoalUpdate.Underway underway ->
          Optional.of(
              GoalReport.newBuilder()
                  .setGoalId(goal.value())
                  .setPhase(GoalPhase.GOAL_PHASE_OPEN)
                  .setEvaluations(underway.evaluations())
                  .build());
      case GoalUpdate.Ended ended -> Optional.of(ended(goal, ended));
    };
  }

  private static GoalReport ended(GoalId goal, GoalUpdate.Ended ended) {
    Conclusion conclusion = ended.conclusion();
    GoalReport.Builder report =
        GoalReport.newBuilder()
            .setGoalId(goal.value())
            .setName(ended.goal().name())
            .setPhase(phase(conclusion.verdict()))
            .setVerdict(conclusion.verdict().getClass().getSimpleName())
            .setExplanation(explanation(conclusion.verdict()))
            .setEvaluations(conclusion.evaluations())
            .setDropped(conclusion.dropped())
            .setAlternatives(Math.max(0, conclusion.ranked().size() - 1));
    conclusion.generation().ifPresent(generation -> report.setGeneration(generation.value()));
    if (conclusion.verdict() instanceof Verdict.Accepted && !conclusion.ranked().isEmpty()) {
      Term program = conclusion.ranked().getFirst().program();
      report.setProgram(Syntax.print(program));
      ended
          .goal()
          .unfilled()
          .forEach(row -> report.addFilled(Values.toApi(Evaluator.evaluate(program, row))));
      Doubt doubt = Doubt.of(ended.goal(), conclusion.ranked());
      report.setConfidence(doubt.confidence());
      doubt.rival().ifPresent(rival -> report.setRunnerUp(runnerUp(rival)));
    }
    return report.build();
  }

  private static RunnerUp runnerUp(Doubt.Rival rival) {
    Doubt.TellingRow row = rival.row();
    return RunnerUp.newBuilder()
        .setProgram(Syntax.print(rival.program()))
        .addAllTellingInputs(row.inputs().stream().map(Values::toApi).toList())
        .setTellingAnswer(Values.toApi(row.answer()))
        .setTellingOther(Values.toApi(row.rival()))
        .setTellingRow(row.unfilled().map(position -> position + 1).orElse(0))
        .build();
  }

  private static GoalPhase phase(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted _ -> GoalPhase.GOAL_PHASE_SOLVED;
      case Verdict.Cancelled _ -> GoalPhase.GOAL_PHASE_CANCELLED;
      case Verdict.Overfit _,
          Verdict.Inconsistent _,
          Verdict.Exhausted _,
          Verdict.TimedOut _,
          Verdict.Faulted _ ->
          GoalPhase.GOAL_PHASE_FAILED;
    };
  }

  private static String explanation(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted accepted when accepted.withheld() == 0 ->
          "The program is right on every example; there were too few to withhold one.";
      case Verdict.Accepted accepted ->
          "The program is right on every example, %d of which the search had not seen."
              .formatted(accepted.withheld());
      case Verdict.Overfit overfit ->
          "Every program found is wrong on an example that the search had not seen; the closest was right on %d of %d."
              .formatted(overfit.right(), overfit.withheld());
      case Verdict.Inconsistent inconsistent ->
          "The search returned a program that is wrong on example %d: a defect."
              .formatted(inconsistent.row() + 1);
      case Verdict.Exhausted exhausted ->
          "No program was found within %d evaluations.".formatted(exhausted.evaluations());
      case Verdict.TimedOut timedOut ->
          "No program was found in time, after %d evaluations.".formatted(timedOut.evaluations());
      case Verdict.Cancelled _ -> "Cancelled.";
      case Verdict.Faulted faulted -> "The attempt broke: " + faulted.reason();
    };
  }
}
