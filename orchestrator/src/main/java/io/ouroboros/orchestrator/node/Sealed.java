package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.gate.Decision;
import io.ouroboros.learner.gate.Exam;
import io.ouroboros.learner.gate.ExamGoal;
import io.ouroboros.learner.gate.ExamProgress;
import io.ouroboros.learner.gate.Examiner;
import io.ouroboros.learner.gate.GateRule;
import io.ouroboros.learner.gate.Match;
import io.ouroboros.learner.swap.ModelSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The examiner of a node: sealed goals from the families that are kept for the gate, the same ones
/// for every exam; made when the first exam begins. No two of them share a row, so each is a
/// component of its own.
final class Sealed implements Examiner {
  private static final long SEED = 20_260_101;
  private static final int GOALS = 2_000;
  private static final Budget BUDGET = new Budget(20_000, Duration.ofSeconds(20));

  private final ModelSource models;
  private Optional<Match> match = Optional.empty();

  Sealed(ModelSource models) {
    this.models = models;
  }

  @Override
  public Optional<Decision> examine(
      Pairing pairing, BooleanSupplier cancelled, Consumer<ExamProgress> progress) {
    return match().examine(pairing, cancelled, progress);
  }

  private synchronized Match match() {
    Match made =
        match.orElseGet(() -> new Match(exam(), GateRule.STANDARD, models, System::nanoTime));
    match = Optional.of(made);
    return made;
  }

  private static Exam exam() {
    return new Exam(
        Families.gate(SEED, BUDGET)
            .limit(GOALS)
            .map(task -> new ExamGoal(task.goal(), task.heldOut(), task.goal().name()))
            .toList(),
        BUDGET);
  }
}
