package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--budget` and `--seconds`: what a goal may spend.
final class BudgetOptions {
  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Evaluations a goal may spend; the settings say otherwise.")
  private @Nullable Long evaluations;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "Time limit of a goal; the settings say otherwise.")
  private @Nullable Long seconds;

  /// What was asked for, and the standard for the rest.
  ///
  /// @throws BadInput naming the option that makes no sense
  Budget over(Budget standard) throws BadInput {
    return budget(
        evaluations == null ? standard.evaluations() : evaluations,
        seconds == null ? standard.time() : Duration.ofSeconds(seconds));
  }

  static Budget budget(long evaluations, Duration time) throws BadInput {
    if (evaluations < 1) {
      throw new BadInput(
          "--budget", "The budget (%d) must be at least 1 evaluation.".formatted(evaluations));
    }
    long most = Charter.usual().evaluationsPerGoal();
    if (evaluations > most) {
      throw new BadInput(
          "--budget",
          "The budget (%d) is above the charter's limit of %d evaluations."
              .formatted(evaluations, most));
    }
    if (!time.isPositive() || time.compareTo(Budget.LONGEST) > 0) {
      throw new BadInput(
          "--seconds",
          "The time limit (%d s) must be positive and at most %d s."
              .formatted(time.toSeconds(), Budget.LONGEST.toSeconds()));
    }
    return new Budget(evaluations, time);
  }
}
