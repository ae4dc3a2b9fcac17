package io.ouroboros.learner.update;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.model.TrainBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Draws the batches of a training: at most a quarter of each from dreams, at most a quarter from
/// hindsight, the rest from what was lived. A batch depends on the seed and its number alone, so a
/// training that goes on later draws what it would have drawn.
final class Batches {
  /// People show few rows: a batch shows from 1 to this many of each goal.
  private static final int MOST_ROWS = 4;

  /// One goal of so many is dreamt, and one of so many is from hindsight.
  private static final int ONE_OF = 4;

  private final Lot lived;
  private final Lot dreamt;
  private final Lot hindsight;
  private final int goals;
  private final long seed;

  /// @param material with at least one lived experience
  /// @param goals in a batch
  Batches(Material material, Symbols symbols, int goals, long seed) {
    this.goals = goals;
    this.seed = seed;
    lived = new Lot(material.lived(), symbols);
    dreamt = new Lot(material.dreamt(), symbols);
    hindsight = new Lot(material.hindsight(), symbols);
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
      Lot.Lesson lesson = lotOf(goal).draw(random);
      List<Example> examples = new ArrayList<>(lesson.examples());
      Collections.shuffle(examples, random);
      shown.add(examples.subList(0, Math.min(rows, examples.size())));
      for (Production choice : lesson.program()) {
        targets.add(new TrainBatch.Target(goal, choice.context(), choice.symbol()));
      }
    }
    return new TrainBatch(shown, targets);
  }

  /// Where a goal of a batch comes from.
  private Lot lotOf(int goal) {
    if (goal < share(dreamt)) {
      return dreamt;
    }
    return goal < share(dreamt) + share(hindsight) ? hindsight : lived;
  }

  private int share(Lot lot) {
    return lot.size() == 0 ? 0 : goals / ONE_OF;
  }

  /// The steps that read each lived experience so often in the mean, rounded up.
  int passes(int count) {
    return Math.ceilDiv(count * lived.size(), goals - share(dreamt) - share(hindsight));
  }
}
