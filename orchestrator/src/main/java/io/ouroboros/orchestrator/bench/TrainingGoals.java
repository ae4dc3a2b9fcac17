package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.model.TrainBatch;
import io.ouroboros.learner.update.Production;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// Solved goals to train on, in batches that follow from their number alone.
final class TrainingGoals {
  private static final Budget BUDGET = new Budget(5_000, Duration.ofMinutes(1));
  private static final int MOST_ROWS = 4;
  private static final long SEED = 77;

  private final List<Lesson> lessons;
  private final int goals;

  private record Lesson(List<Example> examples, List<Production> program) {}

  /// @param count how many goals to solve
  /// @param goals in a batch
  TrainingGoals(int count, int goals, Symbols symbols) {
    this.goals = goals;
    lessons =
        Families.learn(SEED, BUDGET).limit(count).flatMap(task -> lesson(task, symbols)).toList();
  }

  private static Stream<Lesson> lesson(Task task, Symbols symbols) {
    return Pursuit.pursue(task.goal(), BuiltInGuide.handSet(), () -> false, System::nanoTime)
        .ranked()
        .stream()
        .limit(1)
        .map(found -> new Lesson(task.goal().examples(), Production.of(found.program(), symbols)));
  }

  /// The batch of a step.
  ///
  /// @param spelled what is to be learned in the place of each symbol
  TrainBatch batch(long step, IntUnaryOperator spelled) {
    Random random = new Random(step);
    int rows = random.nextInt(1, MOST_ROWS + 1);
    List<List<Example>> shown = new ArrayList<>();
    List<TrainBatch.Target> targets = new ArrayList<>();
    for (int goal = 0; goal < goals; goal++) {
      Lesson lesson = lessons.get(random.nextInt(lessons.size()));
      shown.add(lesson.examples().stream().limit(rows).toList());
      for (Production choice : lesson.program()) {
        targets.add(
            new TrainBatch.Target(goal, choice.context(), spelled.applyAsInt(choice.symbol())));
      }
    }
    return new TrainBatch(shown, targets);
  }
}
