package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.Exam;
import io.ouroboros.learner.gate.Pass;
import io.ouroboros.learner.gate.Sitting;
import io.ouroboros.learner.gate.TwinFigures;
import io.ouroboros.orchestrator.loop.Twins;
import io.ouroboros.orchestrator.settings.DataDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Measures a generation beside its frozen twins, with a progress line.
///
/// @param threads at least 1
/// @param cancelled asked often
record TwinMeasure(DataDirectory directory, int threads, BooleanSupplier cancelled) {
  private static final int ARMS = 3;

  /// The figures; empty when there is nothing to compare, or somebody does not want to wait.
  Optional<Twins> of(GenerationId generation, Progress progress)
      throws BadInput, IOException, InterruptedException {
    if (generation.isBuiltIn()) {
      return Optional.empty();
    }
    Exam exam = Twins.exam();
    AtomicInteger done = new AtomicInteger();
    int all = ARMS * exam.goals().size();
    Pass pass =
        new Pass(
            exam,
            threads,
            cancelled,
            System::nanoTime,
            () -> progress.show("measuring %d/%d".formatted(done.incrementAndGet(), all)));
    try (GuideChoice learned = GuideChoice.open(generation.value(), directory, threads);
        GuideChoice blind = GuideChoice.blind(generation.value(), directory)) {
      List<Sitting> sittings = pass.of(learned.guide());
      Twins twins =
          new Twins(
              generation,
              TwinFigures.of(exam, pass.of(BuiltInGuide.handSet()), sittings),
              TwinFigures.of(exam, pass.of(blind.guide()), sittings));
      return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(twins);
    } finally {
      progress.clear();
    }
  }
}
