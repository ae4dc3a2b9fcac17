package io.ouroboros.learner.gate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How a guide that learned does beside a twin that did not, on the same goals at equal
/// evaluations. Intervals hold with 95 %, by component.
///
/// @param right the learned one's share of goals with an answer that generalises, less the twin's,
///   in [-1, 1]
/// @param effort the learned one's typical evaluations, as a multiple of the twin's; goals without
///   such an answer count the whole budget
public record TwinFigures(Tally twin, Tally learned, Interval right, Interval effort) {

  /// Compares two passes through an exam.
  ///
  /// @param twin a sitting a goal, in the exam's order
  /// @param learned as `twin`
  /// @throws IllegalArgumentException when a pass has not a sitting for each goal
  public static TwinFigures of(Exam exam, List<Sitting> twin, List<Sitting> learned) {
    int goals = exam.goals().size();
    if (twin.size() != goals || learned.size() != goals) {
      throw new IllegalArgumentException(
          "There must be %d sittings each, not %d and %d."
              .formatted(goals, twin.size(), learned.size()));
    }
    Passes passes = new Passes(exam, twin, learned);
    Interval logs =
        passes.mean((before, after) -> log(after.evaluations()) - log(before.evaluations()));
    return new TwinFigures(
        tally(twin),
        tally(learned),
        passes.mean((before, after) -> right(after) - right(before)),
        new Interval(Math.exp(logs.lower()), Math.exp(logs.mean()), Math.exp(logs.upper())));
  }

  private static double log(long evaluations) {
    return Math.log((double) evaluations);
  }

  private static double right(Sitting sitting) {
    return sitting.generalises() ? 1 : 0;
  }

  private static Tally tally(List<Sitting> sittings) {
    Tally tally = Tally.EMPTY;
    for (Sitting sitting : sittings) {
      tally = tally.plus(sitting);
    }
    return tally;
  }

  /// Two passes through one exam.
  private record Passes(Exam exam, List<Sitting> twin, List<Sitting> learned) {
    Interval mean(ToDoubleBiFunction<Sitting, Sitting> score) {
      Map<String, DoubleStream.Builder> clusters = new LinkedHashMap<>();
      Iterator<Sitting> before = twin.iterator();
      Iterator<Sitting> after = learned.iterator();
      for (ExamGoal goal : exam.goals()) {
        clusters
            .computeIfAbsent(goal.component(), _ -> DoubleStream.builder())
            .add(score.applyAsDouble(before.next(), after.next()));
      }
      return ClusterBootstrap.mean(
          clusters.values().stream()
              .map(scores -> scores.build().toArray())
              .collect(Collectors.toList()));
    }
  }
}
