package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.Evidence;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Refusal;
import io.ouroboros.learner.gate.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an exam found out about one generation: a point of the exam curve.
///
/// @param passed whether the gate let it pass
public record ExamPoint(GenerationId generation, Instant at, boolean passed, Evidence evidence) {
  /// The points of every exam that has come to a decision, in their order.
  public static List<ExamPoint> all(LineageStatus status) {
    return status.generations().stream().flatMap(standing -> of(standing).stream()).toList();
  }

  private static Optional<ExamPoint> of(Standing standing) {
    return switch (standing.stage()) {
      case Standing.BuiltIn _, Standing.InExam _, Standing.RolledBack _ -> Optional.empty();
      case Standing.Promoted promoted -> Optional.of(point(standing, true, promoted.evidence()));
      case Standing.Stable stable -> Optional.of(point(standing, true, stable.evidence()));
      case Standing.Rejected rejected ->
          evidence(rejected.refusal()).map(evidence -> point(standing, false, evidence));
    };
  }

  private static ExamPoint point(Standing standing, boolean passed, Evidence evidence) {
    return new ExamPoint(standing.generation(), standing.since(), passed, evidence);
  }

  private static Optional<Evidence> evidence(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Worse worse -> Optional.of(worse.evidence());
      case Refusal.WorseThanAncestor worse -> Optional.of(worse.evidence());
      case Refusal.Futile futile -> Optional.of(futile.evidence());
      case Refusal.NotShown notShown -> Optional.of(notShown.evidence());
      case Refusal.Unusable _, Refusal.AgainstCharter _ -> Optional.empty();
    };
  }

  /// The share of the exam's goals on which the candidate's answer generalised.
  public double share() {
    return evidence.candidate().goals() == 0
        ? 0
        : (double) evidence.candidate().right() / evidence.candidate().goals();
  }
}
