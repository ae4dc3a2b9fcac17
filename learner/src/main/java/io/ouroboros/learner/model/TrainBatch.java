package io.ouroboros.learner.model;

import io.ouroboros.agents.goal.Example;
import java.util.List;

/// What one step of training reads: goals, and the productions of programs that solve them.
///
/// @param goals the rows shown of each of B goals, at least one each
/// @param targets N productions, at least one
public record TrainBatch(List<List<Example>> goals, List<Target> targets) {
  public TrainBatch {
    goals = List.copyOf(goals);
    targets = List.copyOf(targets);
  }

  /// A right choice.
  ///
  /// @param goal from 0, below B
  /// @param context from 0, below C
  /// @param symbol from 0, below S
  public record Target(int goal, int context, int symbol) {}

  /// The targets as an array: [N, 3].
  long[] flatTargets() {
    long[] flat = new long[targets.size() * 3];
    for (int index = 0; index < targets.size(); index++) {
      Target target = targets.get(index);
      flat[3 * index] = target.goal();
      flat[3 * index + 1] = target.context();
      flat[3 * index + 2] = target.symbol();
    }
    return flat;
  }
}
