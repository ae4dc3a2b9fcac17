package io.ouroboros.orchestrator.exam;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which tasks hang together because they are of one family or share an input row, directly or
/// through others. What tasks of one component show counts once.
public final class Components {
  private final int[] parents;

  private Components(int tasks) {
    parents = IntStream.range(0, tasks).toArray();
  }

  /// The component of each task, in their order: the position of its first task.
  public static List<Integer> of(List<Task> tasks) {
    Components components = new Components(tasks.size());
    Map<Object, Integer> firstWith = new HashMap<>();
    for (int task = 0; task < tasks.size(); task++) {
      for (Object common : traits(tasks.get(task))) {
        Integer first = firstWith.putIfAbsent(common, task);
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

  /// What a task may have in common with others: its family, and its rows.
  private static List<Object> traits(Task task) {
    return Stream.concat(
            Stream.<Object>of(task.family()), task.rows().stream().map(Example::inputs))
        .toList();
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
