package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--examples`: how many rows of a task are shown.
final class ExamplesOption {
  @Option(
      names = "--examples",
      paramLabel = "K",
      description = "Show only the first K examples and hold the others out.")
  private @Nullable Integer examples;

  /// How many, at least 1; empty for all.
  ///
  /// @throws BadInput when fewer were asked for
  OptionalInt count() throws BadInput {
    if (examples == null) {
      return OptionalInt.empty();
    }
    if (examples < 1) {
      throw new BadInput(
          "--examples", "The number of examples (%d) must be at least 1.".formatted(examples));
    }
    return OptionalInt.of(examples);
  }
}
