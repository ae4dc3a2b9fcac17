package io.ouroboros.learner.cycle;

import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.wire.Programs;
import io.ouroboros.agents.wire.ValueWire;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.protocol.v1.KeptExperience;
import io.ouroboros.protocol.v1.LearnerCheckpoint;
import io.ouroboros.protocol.v1.SeenEvent;
import java.time.Instant;
import java.util.Optional;

/// Checkpoints as protocol messages.
final class CheckpointForm {
  private CheckpointForm() {}

  static LearnerCheckpoint toProto(Checkpoint checkpoint) {
    LearnerCheckpoint.Builder message =
        LearnerCheckpoint.newBuilder()
            .setSettledOffset(checkpoint.settled())
            .setSeen(checkpoint.replay().seen())
            .setFresh(checkpoint.fresh())
            .setTrainings(checkpoint.trainings());
    checkpoint.recent().forEach(event -> message.addRecent(toProto(event)));
    checkpoint.replay().window().forEach(kept -> message.addReplay(toProto(kept)));
    checkpoint.candidate().ifPresent(candidate -> message.setCandidate(candidate.value()));
    return message.build();
  }

  /// @throws IllegalArgumentException when something in it is malformed
  static Checkpoint fromProto(LearnerCheckpoint message) {
    return new Checkpoint(
        message.getSettledOffset(),
        message.getRecentList().stream().map(CheckpointForm::seen).toList(),
        new ReplayStore.Kept(
            message.getSeen(),
            message.getReplayList().stream().map(CheckpointForm::experience).toList()),
        message.getFresh(),
        message.getTrainings(),
        message.hasCandidate()
            ? Optional.of(new GenerationId(message.getCandidate()))
            : Optional.empty());
  }

  private static SeenEvent toProto(Cursor.Seen event) {
    return SeenEvent.newBuilder()
        .setPersistenceId(event.key().persistenceId())
        .setSequenceNumber(event.key().sequenceNumber())
        .setOffset(event.offset())
        .setReadAtEpochMillis(event.readAt().toEpochMilli())
        .build();
  }

  private static Cursor.Seen seen(SeenEvent message) {
    return new Cursor.Seen(
        new Cursor.Key(message.getPersistenceId(), message.getSequenceNumber()),
        message.getOffset(),
        Instant.ofEpochMilli(message.getReadAtEpochMillis()));
  }

  private static KeptExperience toProto(Experience experience) {
    KeptExperience.Builder message =
        KeptExperience.newBuilder()
            .setSignature(experience.signature().toString())
            .addAllExamples(experience.examples().stream().map(ValueWire::toWire).toList())
            .setProgram(Programs.print(experience.program()))
            .setRight(experience.judged().right())
            .setWithheld(experience.judged().withheld())
            .setGeneration(experience.generation().value());
    experience.family().ifPresent(message::setFamily);
    return message.build();
  }

  private static Experience experience(KeptExperience message) {
    Signature signature =
        Signature.spelled(message.getSignature())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The signature (%s) must be like (string,int) -> string."
                        .formatted(message.getSignature())));
    return new Experience(
        signature,
        message.getExamplesList().stream().map(ValueWire::fromWire).toList(),
        Programs.parse(message.getProgram()),
        new Experience.Judged(message.getRight(), message.getWithheld()),
        message.hasFamily() ? Optional.of(message.getFamily()) : Optional.empty(),
        new GenerationId(message.getGeneration()));
  }
}
