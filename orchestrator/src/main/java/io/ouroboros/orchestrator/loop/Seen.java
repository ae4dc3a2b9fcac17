package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Term;
import java.time.Duration;

/// One goal of the stream that has ended.
///
/// @param at since the loop began
/// @param right whether it has held-out rows and the answer is right on all of them
public record Seen(Duration at, boolean solved, boolean judged, boolean right, long evaluations) {
  /// What the end of a task's goal shows.
  static Seen of(Sample end, Conclusion conclusion, Duration at) {
    boolean judged = !end.task().heldOut().isEmpty();
    return new Seen(
        at,
        end.program().isPresent(),
        judged,
        judged && end.program().filter(program -> rightOnAll(end.task(), program)).isPresent(),
        conclusion.evaluations());
  }

  private static boolean rightOnAll(Task task, Term program) {
    return task.heldOut().stream().allMatch(row -> row.isReproducedBy(program));
  }
}
