package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import picocli.CommandLine.Option;

/// `--jobs`: how many tasks are attempted at the same time.
final class JobsOption {
  @Option(
      names = "--jobs",
      paramLabel = "J",
      defaultValue = "1",
      description = "Tasks at the same time; ${DEFAULT-VALUE} by default.")
  private int jobs;

  /// How many, at least 1.
  ///
  /// @throws BadInput when fewer were asked for
  int count() throws BadInput {
    if (jobs < 1) {
      throw new BadInput("--jobs", "The number of jobs (%d) must be at least 1.".formatted(jobs));
    }
    return jobs;
  }
}
