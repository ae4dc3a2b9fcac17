package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.plan.Plan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Runs the first search of each task in the calling thread, twice: once to warm up, and once to
/// measure.
///
/// @param guide gives the costs
public record SearchBench(Guide guide) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// Measures the searches of all tasks.
  ///
  /// @param onSearch told how many searches have ended, of twice the number of tasks
  public SearchFigures run(List<Task> tasks, IntConsumer onSearch) {
    pass(tasks, onSearch);
    try (HeapWatch heap = HeapWatch.start()) {
      List<SearchSample> samples = pass(tasks, done -> onSearch.accept(tasks.size() + done));
      return new SearchFigures(samples, heap.mostHeld());
    }
  }

  private List<SearchSample> pass(List<Task> tasks, IntConsumer onSearch) {
    List<SearchSample> samples = new ArrayList<>();
    for (Task task : tasks) {
      samples.add(sample(task.goal()));
      onSearch.accept(samples.size());
    }
    return samples;
  }

  private SearchSample sample(Goal goal) {
    Attempt attempt =
        new Attempt(new AttemptId(goal.id(), 1), goal, Plan.first(goal), goal.budget());
    long start = THREADS.getCurrentThreadCpuTime();
    SearchResult result =
        Search.run(attempt.task(), guide, attempt.budget(), () -> false, System::nanoTime);
    return new SearchSample(result, THREADS.getCurrentThreadCpuTime() - start);
  }
}
