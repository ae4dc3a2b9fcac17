package io.ouroboros.orchestrator.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The ended goals of a run, in the order of their ends.
///
/// @param goals all of them
/// @param samples those that a person brought
public record Chronicle(List<Seen> goals, List<Sample> samples) {
  /// How many goals make a point of the curve.
  static final int WINDOW = 25;

  /// Before the first goal has ended.
  public static final Chronicle EMPTY = new Chronicle(List.of(), List.of());

  public Chronicle {
    goals = List.copyOf(goals);
    samples = List.copyOf(samples);
  }

  /// How many were solved.
  public long solved() {
    return count(Seen::solved);
  }

  /// How many ended without an answer.
  public long failed() {
    return goals.size() - solved();
  }

  /// How many have held-out rows.
  public long judged() {
    return count(Seen::judged);
  }

  /// How many answers are right on all held-out rows.
  public long right() {
    return count(Seen::right);
  }

  /// The geometric mean of the evaluations of the last goals; 0 before the first.
  public double typicalEvaluations() {
    return typical(goals.subList(Math.max(0, goals.size() - WINDOW), goals.size()));
  }

  /// The geometric means of the evaluations of one window of goals after the other.
  public List<Double> curve() {
    List<Double> points = new ArrayList<>();
    for (int end = WINDOW; end <= goals.size(); end += WINDOW) {
      points.add(typical(goals.subList(end - WINDOW, end)));
    }
    return points;
  }

  private static double typical(List<Seen> some) {
    return some.isEmpty()
        ? 0
        : Math.exp(
            some.stream()
                .mapToDouble(seen -> Math.log(Math.max(1.0, (double) seen.evaluations())))
                .average()
                .orElse(0));
  }

  private long count(Predicate<Seen> condition) {
    return goals.stream().filter(condition).count();
  }
}
