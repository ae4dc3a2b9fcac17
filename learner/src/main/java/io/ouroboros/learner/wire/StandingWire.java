package io.ouroboros.learner.wire;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.EvidenceForm;
import io.ouroboros.learner.gate.ExamProgress;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.protocol.v1.ExamUnderway;
import io.ouroboros.protocol.v1.GenerationStanding;
import io.ouroboros.protocol.v1.LineageState;
import java.time.Instant;
import java.util.Optional;

/// The state of the lineage to and from its wire form.
final class StandingWire {
  private StandingWire() {}

  static GenerationStanding toWire(Standing standing) {
    GenerationStanding.Builder wire =
        GenerationStanding.newBuilder()
            .setGeneration(standing.generation().value())
            .setSinceEpochMillis(standing.since().toEpochMilli());
    return switch (standing.stage()) {
      case Standing.BuiltIn _ -> wire.setBuiltIn(true).build();
      case Standing.InExam _ -> wire.setInExam(true).build();
      case Standing.Rejected(var refusal) ->
          wire.setRejected(EvidenceForm.toProto(refusal)).build();
      case Standing.Promoted(var evidence) ->
          wire.setPromoted(EvidenceForm.toProto(evidence)).build();
      case Standing.Stable(var evidence) -> wire.setStable(EvidenceForm.toProto(evidence)).build();
      case Standing.RolledBack(String reason) -> wire.setRolledBack(reason).build();
    };
  }

  static Standing fromWire(GenerationStanding wire) {
    return new Standing(
        new GenerationId(wire.getGeneration()),
        stage(wire),
        Instant.ofEpochMilli(wire.getSinceEpochMillis()));
  }

  private static Standing.Stage stage(GenerationStanding wire) {
    return switch (wire.getStageCase()) {
      case BUILT_IN -> new Standing.BuiltIn();
      case IN_EXAM -> new Standing.InExam();
      case REJECTED -> new Standing.Rejected(EvidenceForm.refusal(wire.getRejected()));
      case PROMOTED -> new Standing.Promoted(EvidenceForm.evidence(wire.getPromoted()));
      case STABLE -> new Standing.Stable(EvidenceForm.evidence(wire.getStable()));
      case ROLLED_BACK -> new Standing.RolledBack(wire.getRolledBack());
      case STAGE_NOT_SET ->
          throw new IllegalArgumentException(
              "Generation (%s) must have a stage.".formatted(wire.getGeneration()));
    };
  }

  static LineageState toWire(LineageStatus status) {
    LineageState.Builder wire = LineageState.newBuilder().setCurrent(status.current().value());
    status.generations().forEach(standing -> wire.addGenerations(toWire(standing)));
    status.exam().ifPresent(exam -> wire.setExam(toWire(exam)));
    return wire.build();
  }

  static LineageStatus fromWire(LineageState wire) {
    return new LineageStatus(
        new GenerationId(wire.getCurrent()),
        wire.getGenerationsList().stream().map(StandingWire::fromWire).toList(),
        wire.hasExam() ? Optional.of(fromWire(wire.getExam())) : Optional.empty());
  }

  private static ExamUnderway toWire(ExamProgress exam) {
    return ExamUnderway.newBuilder()
        .setCandidate(exam.candidate().value())
        .setGoals(exam.goals())
        .setEvidence(EvidenceForm.toProto(exam.evidence()))
        .build();
  }

  private static ExamProgress fromWire(ExamUnderway wire) {
    return new ExamProgress(
        new GenerationId(wire.getCandidate()),
        wire.getGoals(),
        EvidenceForm.evidence(wire.getEvidence()));
  }
}
