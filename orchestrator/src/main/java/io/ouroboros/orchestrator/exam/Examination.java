package io.ouroboros.orchestrator.exam;

import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.gate.InOrder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Attempts tasks under one guide, several at once, and hands the rows on in the order of the
/// tasks. Nothing is learned.
///
/// @param jobs how many tasks are attempted at the same time, at least 1
public record Examination(Guide guide, int jobs) {
  /// Attempts every task.
  ///
  /// @param onRow called in the order of the tasks, on the calling thread
  public void run(List<Task> tasks, Consumer<ExamRow> onRow) throws InterruptedException {
    new InOrder(jobs).run(tasks, this::attempt, onRow);
  }

  private ExamRow attempt(Task task) {
    long start = System.nanoTime();
    var conclusion =
        Pursuit.pursue(task.goal(), guide, Thread.currentThread()::isInterrupted, System::nanoTime);
    return ExamRow.of(task, conclusion, Duration.ofNanos(System.nanoTime() - start));
  }
}
