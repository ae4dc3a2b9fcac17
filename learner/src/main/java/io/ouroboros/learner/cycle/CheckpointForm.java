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
import io.ouroboros.protocol.v1.TrainingBegun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Checkpoints as protocol messages.
final class CheckpointForm {
  private CheckpointForm() {}

  static LearnerCheckpoint toProto(Stamp stamp, Checkpoint checkpoint) {
    Checkpoint.Held held = checkpoint.held();
    Checkpoint.Work work = checkpoint.work();
    LearnerCheckpoint.Builder message =
        LearnerCheckpoint.newBuilder()
            .setTerm(stamp.term())
            .setNumber(stamp.number())
            .setSettledOffset(checkpoint.place().settled())
            .setSeen(held.replay().seen())
            .setDreamt(held.dreams().seen())
            .setFresh(held.fresh())
            .setTrainings(work.trainings());
    checkpoint.place().recent().forEach(event -> message.addRecent(toProto(event)));
    held.replay().window().forEach(kept -> message.addReplay(toProto(kept)));
    held.dreams().window().forEach(kept -> message.addDreams(toProto(kept)));
    held.arrivals().forEach(kept -> message.addArrivals(toProto(kept)));
    work.candidate().ifPresent(candidate -> message.setCandidate(candidate.value()));
    work.underway()
        .ifPresent(begun ->
            message.setUnderway(
                TrainingBegun.newBuilder()
                    .setParent(begun.parent().value())
                    .setSteps(begun.steps())
                    .setSeed(begun.seed())
                    .setTerm(begun.term())));
    return message.build();
  }

  static Stamp stamp(LearnerCheckpoint message) {
    return new Stamp(message.getTerm(), message.getNumber());
  }

  /// @throws IllegalArgumentException when something in it is malformed
  static Checkpoint fromProto(LearnerCheckpoint message) {
    return new Checkpoint(
        new Checkpoint.Place(
            message.getSettledOffset(),
            message.getRecentList().stream().map(CheckpointForm::seen).toList()),
        new Checkpoint.Held(
            new ReplayStore.Kept(message.getSeen(), experiences(message.getReplayList())),
            new ReplayStore.Kept(message.getDreamt(), experiences(message.getDreamsList())),
            experiences(message.getArrivalsList()),
            message.getFresh()),
        new Checkpoint.Work(
            message.getTrainings(),
            message.hasCandidate()
                ? Optional.of(new GenerationId(message.getCandidate()))
                : Optional.empty(),
            message.hasUnderway() ? Optional.of(begun(message.getUnderway())) : Optional.empty()));
  }

  private static Checkpoint.Underway begun(TrainingBegun message) {
    return new Checkpoint.Underway(
        new GenerationId(message.getParent()),
        message.getSteps(),
        message.getSeed(),
        message.getTerm());
  }

  private static List<Experience> experiences(List<KeptExperience> messages) {
    return messages.stream().map(CheckpointForm::experience).toList();
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
    return KeptExperience.newBuilder()
        .setSignature(experience.signature().toString())
        .addAllExamples(experience.examples().stream().map(ValueWire::toWire).toList())
        .setProgram(Programs.print(experience.program()))
        .setRight(experience.judged().right())
        .setWithheld(experience.judged().withheld())
        .setGeneration(experience.generation().value())
        .build();
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
        new GenerationId(message.getGeneration()));
  }
}
