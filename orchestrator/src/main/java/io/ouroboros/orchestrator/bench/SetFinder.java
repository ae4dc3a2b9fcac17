package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.gate.InOrder;
import java.util.ArrayList;
import java.util.List;

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
    List<ConsistentSet> sets = new ArrayList<>();
    new InOrder(jobs)
        .run(
            tasks,
            task -> ConsistentSet.of(task, guides, budget),
            set -> {
              sets.add(set);
              onTask.run();
            });
    return List.copyOf(sets);
  }
}
