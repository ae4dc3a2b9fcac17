package io.ouroboros.learner.wire;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.wire.Addresses;
import io.ouroboros.agents.wire.Format;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.protocol.v1.GetLearner;
import io.ouroboros.protocol.v1.LearnerState;
import io.ouroboros.protocol.v1.TrainingUnderway;
import java.util.List;
import java.util.Optional;

/// The formats of the learner's messages.
final class LearnerFormats {
  private LearnerFormats() {}

  static List<Format<?, ?>> all(Addresses addresses) {
    return List.of(
        new Format<>(
            "NQ",
            Learner.GetStatus.class,
            query -> GetLearner.newBuilder().setReplyTo(addresses.print(query.replyTo())).build(),
            GetLearner.parser(),
            wire -> new Learner.GetStatus(addresses.parse(wire.getReplyTo()))),
        new Format<>(
            "NS",
            LearnerStatus.class,
            LearnerFormats::toWire,
            LearnerState.parser(),
            LearnerFormats::fromWire));
  }

  private static LearnerState toWire(LearnerStatus status) {
    LearnerState.Builder wire =
        LearnerState.newBuilder()
            .setExperiences(status.experiences())
            .setFresh(status.fresh())
            .setDreams(status.dreams());
    status
        .training()
        .ifPresent(training ->
            wire.setTraining(
                TrainingUnderway.newBuilder()
                    .setStep(training.step())
                    .setSteps(training.steps())
                    .setLoss(training.loss())));
    status.candidate().ifPresent(candidate -> wire.setCandidate(candidate.value()));
    return wire.build();
  }

  private static LearnerStatus fromWire(LearnerState wire) {
    TrainingUnderway training = wire.getTraining();
    return new LearnerStatus(
        wire.getExperiences(),
        wire.getFresh(),
        wire.getDreams(),
        wire.hasTraining()
            ? Optional.of(
                new LearnerStatus.Training(
                    training.getStep(), training.getSteps(), training.getLoss()))
            : Optional.empty(),
        wire.hasCandidate()
            ? Optional.of(new GenerationId(wire.getCandidate()))
            : Optional.empty());
  }
}
