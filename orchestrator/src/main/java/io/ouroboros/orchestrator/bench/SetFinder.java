package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Finds the [ConsistentSet]s of tasks, several at once.
///
/// @param budget of each search
/// @param jobs how many at once, at least 1; changes nothing but time
/// @param onTask told after each task
public record SetFinder(Budget budget, int jobs, Runnable onTask) {
  /// The sets of some tasks, in their order.
  ///
  /// @param guides what each set is found under, together
  List<ConsistentSet> find(List<Task> tasks, List<Guide> guides) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<ConsistentSet>> found = new ArrayList<>();
      tasks.forEach(task -> found.add(pool.submit(() -> ConsistentSet.of(task, guides, budget))));
      List<ConsistentSet> sets = new ArrayList<>();
      for (Future<ConsistentSet> one : found) {
        sets.add(get(one));
        onTask.run();
      }
      return List.copyOf(sets);
    }
  }

  private static ConsistentSet get(Future<ConsistentSet> found) throws InterruptedException {
    try {
      return found.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("A search broke: " + broken.getCause(), broken.getCause());
    }
  }
}
