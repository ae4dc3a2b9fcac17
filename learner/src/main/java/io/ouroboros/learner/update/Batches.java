package io.ouroboros.learner.update;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.model.TrainBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Draws the batches of a training from experience, each experience by its weight. A batch depends
/// on the seed and its number alone, so a training that goes on later draws what it would have
/// drawn.
final class Batches {
  /// People show few rows: a batch shows from 1 to this many of each goal.
  private static final int MOST_ROWS = 4;

  private final List<Weighted> experiences;
  private final List<List<Production>> programs;
  private final double[] cumulative;
  private final int goals;
  private final long seed;

  /// @param experiences at least one
  /// @param goals in a batch
  Batches(List<Weighted> experiences, Symbols symbols, int goals, long seed) {
    this.experiences = List.copyOf(experiences);
    this.goals = goals;
    this.seed = seed;
    programs =
        experiences.stream()
            .map(weighted -> Production.of(weighted.experience().program(), symbols))
            .toList();
    cumulative = experiences.stream().mapToDouble(Weighted::weight).toArray();
    Arrays.parallelPrefix(cumulative, Double::sum);
  }

  /// The batch of a step.
  ///
  /// @param step since the weights were drawn
  TrainBatch at(long step) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + step);
    int rows = random.nextInt(1, MOST_ROWS + 1);
    List<List<Example>> shown = new ArrayList<>();
    List<TrainBatch.Target> targets = new ArrayList<>();
    for (int goal = 0; goal < goals; goal++) {
      int drawn = draw(random);
      List<Example> examples = new ArrayList<>(experiences.get(drawn).experience().examples());
      Collections.shuffle(examples, random);
      shown.add(examples.subList(0, Math.min(rows, examples.size())));
      for (Production choice : programs.get(drawn)) {
        targets.add(new TrainBatch.Target(goal, choice.context(), choice.symbol()));
      }
    }
    return new TrainBatch(shown, targets);
  }

  private int draw(RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
  }
}
