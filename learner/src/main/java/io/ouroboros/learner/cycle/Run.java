package io.ouroboros.learner.cycle;

import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.Assignment;
import io.ouroboros.learner.update.Material;
import io.ouroboros.learner.update.Midway;
import io.ouroboros.learner.update.TrainProgress;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import io.ouroboros.learner.update.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One training under way, on a thread of its own. It leaves where it stands in a file, from which
/// a later run of the same training goes on.
final class Run {
  /// What is to be trained.
  ///
  /// @param number how many trainings ended before
  /// @param replay for this training alone
  /// @param dreams for this training alone
  record Task(
      int number,
      Checkpoint.Underway underway,
      TrainSettings settings,
      ReplayStore replay,
      ReplayStore dreams) {
    private Assignment assignment() {
      return new Assignment(
          underway.parent(),
          Material.of(replay, dreams),
          settings.withSteps(underway.steps()),
          underway.seed());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  /// Longer than a step takes.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Task task;
  private final Trainer trainer;
  private final TrainingFile file;
  private Optional<Thread> thread = Optional.empty();
  private Optional<LearnerStatus.Training> training = Optional.empty();
  private volatile boolean stopped;

  Run(Task task, Trainer trainer, TrainingFile file) {
    this.task = task;
    this.trainer = trainer;
    this.file = file;
  }

  /// Starts the thread.
  ///
  /// @param steps told on that thread after every step
  /// @param end told on that thread, once
  void start(Consumer<TrainProgress> steps, Consumer<TrainResult> end) {
    thread =
        Optional.of(
            Thread.ofPlatform()
                .daemon()
                .name("train-" + task.number())
                .start(() -> end.accept(train(steps))));
  }

  private TrainingFile.Key key() {
    return new TrainingFile.Key(task.underway().term(), task.number(), trainer.language());
  }

  private TrainResult train(Consumer<TrainProgress> steps) {
    try {
      Optional<Midway> from = file.read(key());
      return trainer.train(task.assignment(), from, new Watch(() -> !stopped, steps, this::keep));
    } catch (IOException | RuntimeException broken) {
      return new TrainResult.Refused(broken.toString());
    }
  }

  private void keep(Midway midway) {
    try {
      file.write(key(), midway);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /// How far it is; empty before its first step.
  Optional<LearnerStatus.Training> training() {
    return training;
  }

  /// It went on.
  void stepped(LearnerStatus.Training now) {
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
