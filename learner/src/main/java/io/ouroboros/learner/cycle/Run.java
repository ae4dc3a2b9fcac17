package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.TrainProgress;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One training under way, on a thread of its own.
final class Run {
  /// What is to be trained.
  ///
  /// @param replay for this training alone
  record Assignment(GenerationId parent, ReplayStore replay, TrainSettings settings, long seed) {}

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  /// Longer than a step takes.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final long used;
  private Optional<Thread> thread = Optional.empty();
  private Optional<Learner.Training> training = Optional.empty();
  private volatile boolean stopped;

  /// @param used how many fresh experiences it has
  Run(long used) {
    this.used = used;
  }

  /// Starts the thread.
  ///
  /// @param steps told on that thread after every step
  /// @param end told on that thread, once
  void start(
      Trainer trainer,
      Assignment assignment,
      Consumer<TrainProgress> steps,
      Consumer<TrainResult> end) {
    thread =
        Optional.of(
            Thread.ofPlatform()
                .daemon()
                .name("train-" + assignment.seed())
                .start(() -> end.accept(train(trainer, assignment, steps))));
  }

  private TrainResult train(Trainer trainer, Assignment assignment, Consumer<TrainProgress> steps) {
    try {
      return trainer.train(
          assignment.parent(),
          assignment.replay(),
          assignment.settings(),
          assignment.seed(),
          () -> !stopped,
          steps);
    } catch (IOException | RuntimeException broken) {
      return new TrainResult.Refused(broken.toString());
    }
  }

  /// How many fresh experiences it has.
  long used() {
    return used;
  }

  /// How far it is; empty before its first step.
  Optional<Learner.Training> training() {
    return training;
  }

  /// It went on.
  void stepped(Learner.Training now) {
    training = Optional.of(now);
  }

  /// Ends it before its next step; it makes no candidate. Waits for the step under way: native code
  /// must not run while the process ends around it.
  void stop() {
    stopped = true;
    try {
      if (thread.isPresent() && !thread.get().join(PATIENCE)) {
        LOG.warn("A training step did not end within {}.", PATIENCE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
