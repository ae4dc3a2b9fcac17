package io.ouroboros.orchestrator.exam;

import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<ExamRow>> rows = new ArrayList<>();
      tasks.forEach(task -> rows.add(pool.submit(() -> attempt(task))));
      for (Future<ExamRow> row : rows) {
        onRow.accept(get(row));
      }
    }
  }

  private ExamRow attempt(Task task) {
    long start = System.nanoTime();
    var conclusion =
        Pursuit.pursue(task.goal(), guide, Thread.currentThread()::isInterrupted, System::nanoTime);
    return ExamRow.of(task, conclusion, Duration.ofNanos(System.nanoTime() - start));
  }

  private static ExamRow get(Future<ExamRow> row) throws InterruptedException {
    try {
      return row.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("An attempt broke: " + broken.getCause(), broken.getCause());
    }
  }
}
