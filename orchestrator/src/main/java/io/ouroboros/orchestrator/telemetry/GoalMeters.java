package io.ouroboros.orchestrator.telemetry;

import io.micrometer.core.instrument.Counter;
import io.ouroboros.agents.flow.GoalNews;
import io.ouroboros.agents.verdict.Verdict;
import java.util.function.DoubleConsumer;

/// Meters of goals and their attempts on this node.
final class GoalMeters {
  private final Telemetry telemetry;
  private final Counter submitted;
  private final Counter solved;
  private final Counter failed;
  private final Counter cancelled;
  private final Counter evaluations;
  private final DoubleConsumer waiting;
  private final DoubleConsumer running;

  GoalMeters(Telemetry telemetry) {
    this.telemetry = telemetry;
    submitted = telemetry.counter("ouroboros.goals.submitted", "goals that were taken on");
    solved = ended("solved");
    failed = ended("failed");
    cancelled = ended("cancelled");
    evaluations =
        telemetry.counter("ouroboros.evaluations", "program evaluations that attempts spent");
    waiting = telemetry.dial("ouroboros.attempts.waiting", "attempts that no worker has yet");
    running = telemetry.dial("ouroboros.attempts.running", "attempts that a worker has");
  }

  private Counter ended(String result) {
    return telemetry.counter("ouroboros.goals.ended", "goals that have ended", "result", result);
  }

  void take(GoalNews news) {
    switch (news) {
      case GoalNews.Submitted _ -> submitted.increment();
      case GoalNews.Attempted attempted -> attempted(attempted);
      case GoalNews.Ended ended -> of(ended.verdict()).increment();
      case GoalNews.Queued queued -> {
        waiting.accept(queued.waiting());
        running.accept(queued.running());
      }
    }
  }

  private void attempted(GoalNews.Attempted attempted) {
    evaluations.increment((double) attempted.effort().evaluations());
    String verdict = attempted.verdict().getClass().getSimpleName();
    telemetry
        .timer("ouroboros.attempt", "time that attempts took on a worker", "verdict", verdict)
        .record(attempted.effort().time());
  }

  private Counter of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted _ -> solved;
      case Verdict.Cancelled _ -> cancelled;
      case Verdict.Overfit _,
          Verdict.Inconsistent _,
          Verdict.Exhausted _,
          Verdict.TimedOut _,
          Verdict.Faulted _ ->
          failed;
    };
  }
}
