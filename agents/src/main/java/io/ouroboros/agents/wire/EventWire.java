package io.ouroboros.agents.wire;

import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.protocol.v1.AttemptEnded;
import io.ouroboros.protocol.v1.ExperienceGained;
import io.ouroboros.protocol.v1.GoalSubmitted;
import java.util.Optional;

/// The events of goals to and from their wire form.
final class EventWire {
  private EventWire() {}

  static GoalSubmitted toWire(GoalEvent.Submitted event) {
    return GoalSubmitted.newBuilder()
        .setGoal(GoalWire.toWire(event.goal()))
        .setPlan(GoalWire.toWire(event.plan()))
        .build();
  }

  static GoalEvent.Submitted fromWire(GoalSubmitted wire) {
    return new GoalEvent.Submitted(
        GoalWire.fromWire(wire.getGoal()), GoalWire.fromWire(wire.getPlan()));
  }

  static AttemptEnded toWire(GoalEvent.AttemptEnded event) {
    var wire =
        AttemptEnded.newBuilder()
            .setNumber(event.number())
            .setVerdict(VerdictWire.toWire(event.verdict()))
            .addAllRanked(VerdictWire.toWire(event.ranked()))
            .setEffort(VerdictWire.toWire(event.effort()));
    event.next().ifPresent(plan -> wire.setNext(GoalWire.toWire(plan)));
    return wire.build();
  }

  static GoalEvent.AttemptEnded fromWire(AttemptEnded wire) {
    return new GoalEvent.AttemptEnded(
        wire.getNumber(),
        VerdictWire.fromWire(wire.getVerdict()),
        VerdictWire.fromWire(wire.getRankedList()),
        VerdictWire.fromWire(wire.getEffort()),
        wire.hasNext() ? Optional.of(GoalWire.fromWire(wire.getNext())) : Optional.empty());
  }

  static ExperienceGained toWire(GoalEvent.ExperienceGained event) {
    return ExperienceGained.newBuilder()
        .setSignature(event.signature().toString())
        .addAllExamples(event.examples().stream().map(ValueWire::toWire).toList())
        .setVerdict(VerdictWire.toWire(event.verdict()))
        .setEvaluations(event.evaluations())
        .setGeneration(event.generation().value())
        .build();
  }

  static GoalEvent.ExperienceGained fromWire(ExperienceGained wire) {
    return new GoalEvent.ExperienceGained(
        GoalWire.signature(wire.getSignature()),
        wire.getExamplesList().stream().map(ValueWire::fromWire).toList(),
        VerdictWire.fromWire(wire.getVerdict()),
        wire.getEvaluations(),
        new GenerationId(wire.getGeneration()));
  }
}
