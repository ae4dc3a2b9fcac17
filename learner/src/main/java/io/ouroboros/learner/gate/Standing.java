package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import java.time.Instant;

/// Where a generation of the lineage stands.
///
/// @param since when it got there
public record Standing(GenerationId generation, Stage stage, Instant since) {
  /// A stage of a generation's life. A rejected or replaced generation never comes back by itself.
  public sealed interface Stage {}

  /// Every lineage starts from it; there is nothing to examine.
  public record BuiltIn() implements Stage {}

  /// Proposed; its exam is running or will run again after a crash.
  public record InExam() implements Stage {}

  /// Refused by the gate.
  public record Rejected(Refusal refusal) implements Stage {}

  /// Passed its exam; the nodes are loading it.
  public record Promoted(Evidence evidence) implements Stage {}

  /// Loaded by enough nodes; it is the current generation, or was until a later one became stable.
  public record Stable(Evidence evidence) implements Stage {}

  /// Passed its exam, and not enough nodes could load it.
  public record RolledBack(String reason) implements Stage {}
}
