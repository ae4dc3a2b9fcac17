package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.protocol.v1.AncestorEvidence;
import io.ouroboros.protocol.v1.ExamEvidence;
import io.ouroboros.protocol.v1.ExamTally;
import io.ouroboros.protocol.v1.LineageRefusal;

/// Evidence and refusals as protocol messages.
public final class EvidenceForm {
  private EvidenceForm() {}

  /// As a message.
  public static ExamEvidence toProto(Evidence evidence) {
    return ExamEvidence.newBuilder()
        .setLower(evidence.difference().lower())
        .setMean(evidence.difference().mean())
        .setUpper(evidence.difference().upper())
        .setAlpha(evidence.alpha())
        .setDetectable(evidence.detectable())
        .setCurrent(toProto(evidence.current()))
        .setCandidate(toProto(evidence.candidate()))
        .build();
  }

  /// From a message.
  public static Evidence evidence(ExamEvidence message) {
    return new Evidence(
        new Interval(message.getLower(), message.getMean(), message.getUpper()),
        message.getAlpha(),
        message.getDetectable(),
        tally(message.getCurrent()),
        tally(message.getCandidate()));
  }

  /// As a message.
  public static LineageRefusal toProto(Refusal refusal) {
    LineageRefusal.Builder message = LineageRefusal.newBuilder();
    return switch (refusal) {
      case Refusal.Worse(Evidence evidence) -> message.setWorse(toProto(evidence)).build();
      case Refusal.WorseThanAncestor(GenerationId ancestor, Evidence evidence) ->
          message
              .setWorseThanAncestor(
                  AncestorEvidence.newBuilder()
                      .setAncestor(ancestor.value())
                      .setEvidence(toProto(evidence)))
              .build();
      case Refusal.Futile(Evidence evidence) -> message.setFutile(toProto(evidence)).build();
      case Refusal.NotShown(Evidence evidence) -> message.setNotShown(toProto(evidence)).build();
      case Refusal.Unusable(String reason) -> message.setUnusable(reason).build();
      case Refusal.AgainstCharter(String reason) -> message.setAgainstCharter(reason).build();
    };
  }

  /// From a message.
  ///
  /// @throws IllegalArgumentException when it holds no reason that this version knows
  public static Refusal refusal(LineageRefusal message) {
    return switch (message.getKindCase()) {
      case WORSE -> new Refusal.Worse(evidence(message.getWorse()));
      case WORSE_THAN_ANCESTOR ->
          new Refusal.WorseThanAncestor(
              new GenerationId(message.getWorseThanAncestor().getAncestor()),
              evidence(message.getWorseThanAncestor().getEvidence()));
      case FUTILE -> new Refusal.Futile(evidence(message.getFutile()));
      case NOT_SHOWN -> new Refusal.NotShown(evidence(message.getNotShown()));
      case UNUSABLE -> new Refusal.Unusable(message.getUnusable());
      case AGAINST_CHARTER -> new Refusal.AgainstCharter(message.getAgainstCharter());
      case KIND_NOT_SET ->
          throw new IllegalArgumentException("The refusal must have a reason: " + message);
    };
  }

  private static ExamTally toProto(Tally tally) {
    return ExamTally.newBuilder()
        .setGoals(tally.goals())
        .setRight(tally.right())
        .setLogEvaluations(tally.logEvaluations())
        .build();
  }

  private static Tally tally(ExamTally message) {
    return new Tally(message.getGoals(), message.getRight(), message.getLogEvaluations());
  }
}
