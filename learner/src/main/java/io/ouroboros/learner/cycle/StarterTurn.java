package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.dream.Imagination;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.Assignment;
import io.ouroboros.learner.update.Material;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import io.ouroboros.learner.update.Watch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One turn of a [StarterTraining].
///
/// @param number from 0
/// @param progress told in words, now and then, by several threads
record StarterTurn(
    StarterTraining training, int number, Trainer trainer, Consumer<String> progress) {
  private static final int TOLD_EVERY = 100;

  /// Lives, dreams and trains.
  ///
  /// @param lived gets what was lived, besides what it has of the turns before
  /// @throws IOException when the store's disk refuses
  TrainResult under(Guide guide, List<Task> tasks, ReplayStore lived) throws IOException {
    live(guide, tasks, lived);
    Assignment assignment =
        new Assignment(
            GenerationId.HAND_SET,
            Material.of(lived, dreamt(lived)),
            TrainSettings.DEFAULT.withSteps(training.steps()),
            training.seed());
    Watch watch =
        new Watch(() -> true, step -> tell("trained", step.step(), step.steps()), _ -> {});
    return trainer.train(assignment, Optional.empty(), watch);
  }

  /// Pursues on all processors; what was lived is in the order of the tasks.
  private void live(Guide guide, List<Task> tasks, ReplayStore lived) {
    AtomicInteger done = new AtomicInteger();
    tasks.parallelStream()
        .map(task -> {
          GoalEvent.ExperienceGained gained = pursued(task.goal(), guide);
          tell("pursued", done.incrementAndGet(), tasks.size());
          return gained;
        })
        .toList()
        .forEach(gained -> Lessons.of(gained).ifPresent(lived::add));
  }

  private static GoalEvent.ExperienceGained pursued(Goal goal, Guide guide) {
    Conclusion end =
        Pursuit.pursue(goal.within(StarterTraining.BUDGET), guide, () -> false, System::nanoTime);
    return new GoalEvent.ExperienceGained(
        goal.signature(), goal.examples(), end.verdict(), end.evaluations(), guide.generation());
  }

  private ReplayStore dreamt(ReplayStore lived) {
    ReplayStore dreamt = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    Imagination imagination = imagination(lived, dreamt);
    for (int dream = 0; dream < training.dreams(); dream++) {
      if (dream == training.dreams() / 2) {
        imagination = imagination(lived, dreamt);
      }
      long numberOfAll = (long) number * training.dreams() + dream;
      imagination.dream(numberOfAll, () -> false, System::nanoTime).ifPresent(dreamt::add);
      tell("dreamt", dream + 1, training.dreams());
    }
    return dreamt;
  }

  /// Poses goals by what was lived and by what was dreamt before.
  private Imagination imagination(ReplayStore lived, ReplayStore dreamt) {
    return Imagination.of(
        GenerationId.HAND_SET, lived.weighted(), dreamt.kept().window(), training.seed());
  }

  private void tell(String done, int count, int all) {
    if (count % TOLD_EVERY == 0 || count == all) {
      progress.accept(
          "turn %d of %d: %s %d of %d".formatted(number + 1, training.turns(), done, count, all));
    }
  }
}
