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
/// for every exam; made when an exam begins.
record Sealed(ModelSource models) implements Examiner {
  private static final long SEED = 20_260_101;
  private static final int GOALS = 400;
  private static final Budget BUDGET = new Budget(20_000, Duration.ofSeconds(20));

  @Override
  public Optional<Decision> examine(
      Pairing pairing, BooleanSupplier cancelled, Consumer<ExamProgress> progress) {
    Exam exam =
        new Exam(
            Families.gate(SEED, BUDGET)
                .limit(GOALS)
                .map(task -> new ExamGoal(task.goal(), task.heldOut(), task.goal().name()))
                .toList(),
            BUDGET);
    return new Match(exam, GateRule.STANDARD, models, System::nanoTime)
        .examine(pairing, cancelled, progress);
  }
}
