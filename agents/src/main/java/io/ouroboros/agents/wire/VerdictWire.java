package io.ouroboros.agents.wire;

import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.protocol.v1.Verdict.Accepted;
import io.ouroboros.protocol.v1.Verdict.Inconsistent;
import io.ouroboros.protocol.v1.Verdict.Overfit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Verdicts, candidates, efforts and conclusions to and from their wire form.
final class VerdictWire {
  private VerdictWire() {}

  static io.ouroboros.protocol.v1.Verdict toWire(Verdict verdict) {
    var wire = io.ouroboros.protocol.v1.Verdict.newBuilder();
    return switch (verdict) {
      case Verdict.Accepted accepted ->
          wire.setAccepted(
                  Accepted.newBuilder()
                      .setProgram(Programs.print(accepted.program()))
                      .setWithheld(accepted.withheld()))
              .build();
      case Verdict.Overfit overfit ->
          wire.setOverfit(
                  Overfit.newBuilder()
                      .setClosest(Programs.print(overfit.closest()))
                      .setRight(overfit.right())
                      .setWithheld(overfit.withheld()))
              .build();
      case Verdict.Inconsistent inconsistent ->
          wire.setInconsistent(
                  Inconsistent.newBuilder()
                      .setProgram(Programs.print(inconsistent.program()))
                      .setRow(inconsistent.row()))
              .build();
      case Verdict.Exhausted(long evaluations) -> wire.setExhausted(evaluations).build();
      case Verdict.TimedOut(long evaluations) -> wire.setTimedOut(evaluations).build();
      case Verdict.Cancelled(long evaluations) -> wire.setCancelled(evaluations).build();
      case Verdict.Faulted(String reason) -> wire.setFaulted(reason).build();
    };
  }

  static Verdict fromWire(io.ouroboros.protocol.v1.Verdict wire) {
    return switch (wire.getKindCase()) {
      case ACCEPTED -> {
        var accepted = wire.getAccepted();
        yield new Verdict.Accepted(Programs.parse(accepted.getProgram()), accepted.getWithheld());
      }
      case OVERFIT -> {
        var overfit = wire.getOverfit();
        yield new Verdict.Overfit(
            Programs.parse(overfit.getClosest()), overfit.getRight(), overfit.getWithheld());
      }
      case INCONSISTENT -> {
        var inconsistent = wire.getInconsistent();
        yield new Verdict.Inconsistent(
            Programs.parse(inconsistent.getProgram()), inconsistent.getRow());
      }
      case EXHAUSTED -> new Verdict.Exhausted(wire.getExhausted());
      case TIMED_OUT -> new Verdict.TimedOut(wire.getTimedOut());
      case CANCELLED -> new Verdict.Cancelled(wire.getCancelled());
      case FAULTED -> new Verdict.Faulted(wire.getFaulted());
      case KIND_NOT_SET -> throw new IllegalArgumentException("A verdict must be of some kind.");
    };
  }

  static List<io.ouroboros.protocol.v1.Candidate> toWire(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate ->
            io.ouroboros.protocol.v1.Candidate.newBuilder()
                .setProgram(Programs.print(candidate.program()))
                .setBits(candidate.bits())
                .setEvaluations(candidate.evaluations())
                .build())
        .toList();
  }

  static List<Candidate> fromWire(List<io.ouroboros.protocol.v1.Candidate> wire) {
    return wire.stream()
        .map(candidate ->
            new Candidate(
                Programs.parse(candidate.getProgram()),
                candidate.getBits(),
                candidate.getEvaluations()))
        .toList();
  }

  static io.ouroboros.protocol.v1.Effort toWire(Effort effort) {
    return io.ouroboros.protocol.v1.Effort.newBuilder()
        .setGeneration(effort.generation().value())
        .setEvaluations(effort.evaluations())
        .setTimeNanos(effort.time().toNanos())
        .setDropped(effort.dropped())
        .build();
  }

  static Effort fromWire(io.ouroboros.protocol.v1.Effort wire) {
    return new Effort(
        new GenerationId(wire.getGeneration()),
        wire.getEvaluations(),
        Duration.ofNanos(wire.getTimeNanos()),
        wire.getDropped());
  }

  static io.ouroboros.protocol.v1.Conclusion toWire(Conclusion conclusion) {
    var wire =
        io.ouroboros.protocol.v1.Conclusion.newBuilder()
            .setVerdict(toWire(conclusion.verdict()))
            .addAllRanked(toWire(conclusion.ranked()))
            .setEvaluations(conclusion.evaluations())
            .setDropped(conclusion.dropped());
    conclusion.generation().ifPresent(generation -> wire.setGeneration(generation.value()));
    return wire.build();
  }

  static Conclusion fromWire(io.ouroboros.protocol.v1.Conclusion wire) {
    return new Conclusion(
        fromWire(wire.getVerdict()),
        fromWire(wire.getRankedList()),
        wire.getEvaluations(),
        wire.getDropped(),
        wire.hasGeneration()
            ? Optional.of(new GenerationId(wire.getGeneration()))
            : Optional.empty());
  }
}
