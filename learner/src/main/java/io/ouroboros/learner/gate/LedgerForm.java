package io.ouroboros.learner.gate;

import com.google.protobuf.ByteString;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.protocol.v1.ChainedEntry;
import io.ouroboros.protocol.v1.LineageAdopted;
import io.ouroboros.protocol.v1.LineageEpochOpened;
import io.ouroboros.protocol.v1.LineagePromoted;
import io.ouroboros.protocol.v1.LineageProposed;
import io.ouroboros.protocol.v1.LineageRejected;
import io.ouroboros.protocol.v1.LineageRolledBack;
import io.ouroboros.protocol.v1.LineageStable;
import java.time.Instant;

/// Ledger entries as bytes. These bytes are also what the digests are made of, so the form belongs
/// to the ledger and not to whoever carries it.
public final class LedgerForm {
  private LedgerForm() {}

  /// The entry as the journal keeps it.
  public static ChainedEntry toProto(LedgerEntry entry) {
    return ChainedEntry.newBuilder()
        .setEntry(content(entry.number(), entry.at(), entry.previous(), entry.event()))
        .setDigest(ByteString.copyFrom(entry.digest().toBytes()))
        .build();
  }

  /// The entry that the journal kept.
  ///
  /// @throws IllegalArgumentException when it is malformed
  public static LedgerEntry fromProto(ChainedEntry kept) {
    io.ouroboros.protocol.v1.LedgerEntry entry = kept.getEntry();
    return new LedgerEntry(
        entry.getNumber(),
        Instant.ofEpochMilli(entry.getAtEpochMillis()),
        Digest.fromBytes(entry.getPrevious().toByteArray()),
        event(entry),
        Digest.fromBytes(kept.getDigest().toByteArray()));
  }

  static Digest digest(long number, Instant at, Digest previous, LineageEvent event) {
    return Digest.of(content(number, at, previous, event).toByteArray());
  }

  private static io.ouroboros.protocol.v1.LedgerEntry content(
      long number, Instant at, Digest previous, LineageEvent event) {
    var entry =
        io.ouroboros.protocol.v1.LedgerEntry.newBuilder()
            .setNumber(number)
            .setAtEpochMillis(at.toEpochMilli())
            .setPrevious(ByteString.copyFrom(previous.toBytes()));
    switch (event) {
      case LineageEvent.EpochOpened opened ->
          entry.setEpochOpened(LineageEpochOpened.newBuilder().setEpoch(opened.epoch()));
      case LineageEvent.Adopted adopted ->
          entry.setAdopted(LineageAdopted.newBuilder().setGeneration(adopted.generation().value()));
      case LineageEvent.Proposed proposed ->
          entry.setProposed(
              LineageProposed.newBuilder().setCandidate(proposed.candidate().value()));
      case LineageEvent.Rejected rejected ->
          entry.setRejected(
              LineageRejected.newBuilder()
                  .setCandidate(rejected.candidate().value())
                  .setRefusal(EvidenceForm.toProto(rejected.refusal())));
      case LineageEvent.Promoted promoted ->
          entry.setPromoted(
              LineagePromoted.newBuilder()
                  .setCandidate(promoted.candidate().value())
                  .setEvidence(EvidenceForm.toProto(promoted.evidence())));
      case LineageEvent.Stable stable ->
          entry.setStable(LineageStable.newBuilder().setGeneration(stable.generation().value()));
      case LineageEvent.RolledBack back ->
          entry.setRolledBack(
              LineageRolledBack.newBuilder()
                  .setGeneration(back.generation().value())
                  .setReason(back.reason()));
    }
    return entry.build();
  }

  private static LineageEvent event(io.ouroboros.protocol.v1.LedgerEntry entry) {
    return switch (entry.getEventCase()) {
      case EPOCH_OPENED -> new LineageEvent.EpochOpened(entry.getEpochOpened().getEpoch());
      case ADOPTED ->
          new LineageEvent.Adopted(new GenerationId(entry.getAdopted().getGeneration()));
      case PROPOSED ->
          new LineageEvent.Proposed(new GenerationId(entry.getProposed().getCandidate()));
      case REJECTED ->
          new LineageEvent.Rejected(
              new GenerationId(entry.getRejected().getCandidate()),
              EvidenceForm.refusal(entry.getRejected().getRefusal()));
      case PROMOTED ->
          new LineageEvent.Promoted(
              new GenerationId(entry.getPromoted().getCandidate()),
              EvidenceForm.evidence(entry.getPromoted().getEvidence()));
      case STABLE -> new LineageEvent.Stable(new GenerationId(entry.getStable().getGeneration()));
      case ROLLED_BACK ->
          new LineageEvent.RolledBack(
              new GenerationId(entry.getRolledBack().getGeneration()),
              entry.getRolledBack().getReason());
      case EVENT_NOT_SET ->
          throw new IllegalArgumentException(
              "Entry %d of the lineage holds no event that this version knows."
                  .formatted(entry.getNumber()));
    };
  }
}
