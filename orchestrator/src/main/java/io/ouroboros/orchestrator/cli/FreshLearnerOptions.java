package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.bench.FreshLearner;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `--budget`, `--seed`, `--jobs` and `--data`: how a learner that starts from nothing lives.
final class FreshLearnerOptions {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Option(
      names = "--budget",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Evaluations a task may spend; ${DEFAULT-VALUE} by default.")
  private long budget;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Of the split and the training; ${DEFAULT-VALUE} by default.")
  private long seed;

  @Mixin private JobsOption jobs;

  @Mixin private DataOption data;

  /// What each task may spend.
  Budget budget() throws BadInput {
    return BudgetOptions.budget(budget, LONGEST);
  }

  /// How many tasks at the same time.
  int jobs() throws BadInput {
    return jobs.count();
  }

  long seed() {
    return seed;
  }

  /// A learner that knows nothing.
  FreshLearner learner() throws BadInput, IOException {
    return new FreshLearner(
        data.directory().generations(), Engine.start(EngineCache.ofProcess()), jobs(), seed);
  }
}
