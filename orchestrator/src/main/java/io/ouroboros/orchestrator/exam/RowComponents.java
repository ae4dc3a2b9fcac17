package io.ouroboros.orchestrator.exam;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which tasks hang together because they share an input row, directly or through others. What
/// tasks of one component show counts once.
public final class RowComponents {
  private final int[] parents;

  private RowComponents(int tasks) {
    parents = IntStream.range(0, tasks).toArray();
  }

  /// The component of each task, in their order: the position of its first task.
  public static List<Integer> of(List<Task> tasks) {
    RowComponents components = new RowComponents(tasks.size());
    Map<List<Value>, Integer> firstWith = new HashMap<>();
    for (int task = 0; task < tasks.size(); task++) {
      for (List<Value> row : rows(tasks.get(task))) {
        Integer first = firstWith.putIfAbsent(row, task);
        if (first != null) {
          components.join(first, task);
        }
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int task = 0; task < tasks.size(); task++) {
      found.add(components.root(task));
    }
    return found;
  }

  private static List<List<Value>> rows(Task task) {
    return task.rows().stream().map(Example::inputs).toList();
  }

  private void join(int one, int other) {
    int first = root(one);
    int second = root(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int task) {
    int root = task;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
