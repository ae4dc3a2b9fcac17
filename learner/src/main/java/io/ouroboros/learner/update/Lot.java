package io.ouroboros.learner.update;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Experiences to draw from, each by its weight.
final class Lot {
  /// What one experience teaches.
  ///
  /// @param program the choices that make it
  record Lesson(List<Example> examples, List<Production> program) {}

  private final List<Lesson> lessons;
  private final double[] cumulative;

  Lot(List<Weighted> experiences, Symbols symbols) {
    lessons =
        experiences.stream()
            .map(Weighted::experience)
            .map(it -> new Lesson(it.examples(), Production.of(it.program(), symbols)))
            .toList();
    cumulative = experiences.stream().mapToDouble(Weighted::weight).toArray();
    Arrays.parallelPrefix(cumulative, Double::sum);
  }

  int size() {
    return lessons.size();
  }

  /// One of them; there must be one.
  Lesson draw(RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return lessons.get(Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1));
  }
}
