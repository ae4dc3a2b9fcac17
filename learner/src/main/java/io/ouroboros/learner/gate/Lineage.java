package io.ouroboros.learner.gate;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.guide.GenerationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The history of a cluster's generations and what follows from it: which one is current, whose
/// exam is due, which one the nodes are to load. Pure; it follows from its ledger entries alone.
///
/// @param number of the last entry, 0 before the first
/// @param head the digest of the last entry
/// @param epoch how many gatekeepers have taken over
/// @param current the stable generation
/// @param standings one a generation, in the order of their proposal; built-in generation 0 first
public record Lineage(
    long number, Digest head, long epoch, GenerationId current, List<Standing> standings) {
  /// With how many generations before the current one a candidate must bear comparison.
  private static final int ANCESTORS = 2;

  /// Before the first entry.
  public static final Lineage EMPTY =
      new Lineage(
          0,
          Digest.ZERO,
          0,
          GenerationId.HAND_SET,
          List.of(new Standing(GenerationId.HAND_SET, new Standing.BuiltIn(), Instant.EPOCH)));

  public Lineage {
    standings = List.copyOf(standings);
  }

  /// The entry that an event makes.
  LedgerEntry entry(LineageEvent event, Instant at) {
    return LedgerEntry.chain(number + 1, Instant.ofEpochMilli(at.toEpochMilli()), head, event);
  }

  /// The lineage with one more entry.
  ///
  /// @throws IllegalStateException when the entry does not continue this lineage
  Lineage after(LedgerEntry entry) {
    Ledger.fault(number, head, entry)
        .ifPresent(fault -> {
          throw new IllegalStateException(fault);
        });
    Instant at = entry.at();
    Lineage chained = new Lineage(entry.number(), entry.digest(), epoch, current, standings);
    return switch (entry.event()) {
      case LineageEvent.EpochOpened opened ->
          new Lineage(chained.number, chained.head, opened.epoch(), current, standings);
      case LineageEvent.Adopted(GenerationId starter) ->
          chained.with(new Standing(starter, new Standing.BuiltIn(), at)).now(starter);
      case LineageEvent.Proposed proposed ->
          chained.with(new Standing(proposed.candidate(), new Standing.InExam(), at));
      case LineageEvent.Rejected(GenerationId candidate, Refusal refusal) ->
          chained.with(new Standing(candidate, new Standing.Rejected(refusal), at));
      case LineageEvent.Promoted(GenerationId candidate, Evidence evidence) ->
          chained.with(new Standing(candidate, new Standing.Promoted(evidence), at));
      case LineageEvent.Stable(GenerationId generation) -> chained.stable(generation, at);
      case LineageEvent.RolledBack(GenerationId generation, String reason) ->
          chained.with(new Standing(generation, new Standing.RolledBack(reason), at));
    };
  }

  private Lineage stable(GenerationId generation, Instant at) {
    Lineage moved =
        swapDue()
            .filter(promoted -> promoted.equals(generation))
            .flatMap(this::standing)
            .map(standing -> ((Standing.Promoted) standing.stage()).evidence())
            .map(evidence -> with(new Standing(generation, new Standing.Stable(evidence), at)))
            .orElseThrow(() ->
                new IllegalStateException(
                    "Generation %s must be promoted before it is stable.".formatted(generation)));
    return moved.now(generation);
  }

  private Lineage now(GenerationId generation) {
    return new Lineage(number, head, epoch, generation, standings);
  }

  private Lineage with(Standing changed) {
    List<Standing> next = new ArrayList<>(standings);
    next.replaceAll(old -> old.generation().equals(changed.generation()) ? changed : old);
    if (!next.contains(changed)) {
      next.add(changed);
    }
    return new Lineage(number, head, epoch, current, next);
  }

  /// Where a generation stands; empty when it was never proposed.
  Optional<Standing> standing(GenerationId generation) {
    return standings.stream()
        .filter(standing -> standing.generation().equals(generation))
        .findFirst();
  }

  /// The generation that passed its exam and waits for the nodes.
  Optional<GenerationId> swapDue() {
    return firstIn(Standing.Promoted.class);
  }

  /// The candidate whose exam is running or should start; none while a swap is due.
  Optional<GenerationId> examDue() {
    return swapDue().isPresent() ? Optional.empty() : firstIn(Standing.InExam.class);
  }

  private Optional<GenerationId> firstIn(Class<? extends Standing.Stage> stage) {
    return standings.stream()
        .filter(standing -> stage.isInstance(standing.stage()))
        .map(Standing::generation)
        .findFirst();
  }

  /// Which exam of the lineage the next one is, from 1. An exam that a crash cut short counts once.
  int look() {
    return 1
        + (int)
            standings.stream()
                .filter(standing ->
                    switch (standing.stage()) {
                      case Standing.BuiltIn _, Standing.InExam _ -> false;
                      case Standing.Rejected _,
                          Standing.Promoted _,
                          Standing.Stable _,
                          Standing.RolledBack _ ->
                          true;
                    })
                .count();
  }

  /// Who meets whom in the exam of this candidate.
  Examiner.Pairing pairing(GenerationId candidate) {
    return new Examiner.Pairing(current, ancestors(), candidate, look());
  }

  /// The generations that were current before this one, the latest first.
  private List<GenerationId> ancestors() {
    return standings.reversed().stream()
        .filter(standing ->
            switch (standing.stage()) {
              case Standing.BuiltIn _, Standing.Stable _ -> true;
              case Standing.InExam _,
                  Standing.Promoted _,
                  Standing.Rejected _,
                  Standing.RolledBack _ ->
                  false;
            })
        .map(Standing::generation)
        .filter(generation -> !generation.equals(current))
        .limit(ANCESTORS)
        .toList();
  }

  /// Why the charter lets no candidate be examined now, if so.
  Optional<Refusal> forbidden(Charter charter, Instant now) {
    Instant hourAgo = now.minus(Duration.ofHours(1));
    long recent =
        standings.stream()
            .filter(standing -> standing.stage() instanceof Standing.Stable)
            .filter(standing -> standing.since().isAfter(hourAgo))
            .count();
    return recent < charter.promotionsPerHour()
        ? Optional.empty()
        : Optional.of(
            new Refusal.AgainstCharter(
                "The charter allows %d promotions an hour, and there were %d."
                    .formatted(charter.promotionsPerHour(), recent)));
  }

  /// Whether an event fits where its generation stands; a late or repeated one does not.
  boolean allows(LineageEvent event) {
    return switch (event) {
      case LineageEvent.EpochOpened opened -> opened.epoch() == epoch + 1;
      case LineageEvent.Adopted _ -> standings.equals(EMPTY.standings);
      case LineageEvent.Proposed proposed -> standing(proposed.candidate()).isEmpty();
      case LineageEvent.Rejected rejected -> examDue().equals(Optional.of(rejected.candidate()));
      case LineageEvent.Promoted promoted -> examDue().equals(Optional.of(promoted.candidate()));
      case LineageEvent.Stable stable -> swapDue().equals(Optional.of(stable.generation()));
      case LineageEvent.RolledBack back -> swapDue().equals(Optional.of(back.generation()));
    };
  }
}
