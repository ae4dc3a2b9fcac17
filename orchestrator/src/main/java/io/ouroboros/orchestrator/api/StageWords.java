package io.ouroboros.orchestrator.api;

import io.ouroboros.learner.gate.Evidence;
import io.ouroboros.learner.gate.Standing;

/// A generation's stage as people read it.
///
/// @param stage one or two words
/// @param reason a sentence; empty when there is nothing to say
public record StageWords(String stage, String reason) {
  /// The words for a stage.
  public static StageWords of(Standing.Stage stage) {
    return switch (stage) {
      case Standing.BuiltIn _ -> new StageWords("built-in", "It comes with the program.");
      case Standing.InExam _ -> new StageWords("in exam", "");
      case Standing.Rejected rejected -> new StageWords("rejected", rejected.refusal().sentence());
      case Standing.Promoted promoted -> new StageWords("promoted", better(promoted.evidence()));
      case Standing.Stable stable -> new StageWords("stable", better(stable.evidence()));
      case Standing.RolledBack back -> new StageWords("rolled back", back.reason());
    };
  }

  private static String better(Evidence evidence) {
    return "It is better: " + evidence + ".";
  }
}
