package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.guide.GenerationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final List<LedgerEntry> entries = new ArrayList<>();
  private Lineage lineage = Lineage.EMPTY;

  LedgerTest() {
    write(new LineageEvent.EpochOpened(1));
    write(new LineageEvent.Proposed(Samples.WORSE));
    write(new LineageEvent.Rejected(Samples.WORSE, new Refusal.Worse(Samples.evidence())));
    write(new LineageEvent.Proposed(Samples.BETTER));
    write(new LineageEvent.Promoted(Samples.BETTER, Samples.evidence()));
    write(new LineageEvent.Stable(Samples.BETTER));
  }

  private void write(LineageEvent event) {
    LedgerEntry entry = lineage.entry(event, NOON);
    entries.add(entry);
    lineage = lineage.after(entry);
  }

  @Test
  void findsNoFaultInAnUntouchedLineage() {
    assertThat(Ledger.verify(entries, lineage.head())).isEmpty();
  }

  @Test
  void findsAChangedEventWhereverItIs() {
    for (int i = 0; i < entries.size(); i++) {
      LedgerEntry old = entries.get(i);
      LedgerEntry forged =
          new LedgerEntry(
              old.number(),
              old.at(),
              old.previous(),
              new LineageEvent.Proposed(GenerationId.BARE),
              old.digest());
      List<LedgerEntry> edited = new ArrayList<>(entries);
      edited.set(i, forged);
      assertThat(Ledger.verify(edited))
          .hasValueSatisfying(it -> assertThat(it).contains("changed"));
    }
  }

  @Test
  void findsARemovedEntry() {
    for (int i = 0; i < entries.size() - 1; i++) {
      List<LedgerEntry> edited = new ArrayList<>(entries);
      edited.remove(i);
      assertThat(Ledger.verify(edited)).isPresent();
    }
  }

  @Test
  void findsThatTheEndWasCutOffWhenTheHeadIsRemembered() {
    assertThat(Ledger.verify(entries.subList(0, 4), lineage.head())).isPresent();
  }

  @Test
  void refusesAnEntryThatDoesNotContinueTheLineage() {
    assertThatThrownBy(() -> lineage.after(entries.getFirst())).hasMessageContaining("must follow");
  }

  @Test
  void makesAGenerationCurrentOnlyWhenItIsStable() {
    Lineage before = Lineage.EMPTY;
    for (LedgerEntry entry : entries.subList(0, 5)) {
      before = before.after(entry);
    }
    assertThat(before.current()).isEqualTo(GenerationId.HAND_SET);
    assertThat(before.swapDue()).contains(Samples.BETTER);
    assertThat(lineage.current()).isEqualTo(Samples.BETTER);
  }

  @Test
  void countsEveryDecidedExamAsALook() {
    assertThat(Lineage.EMPTY.look()).isEqualTo(1);
    assertThat(lineage.look()).isEqualTo(3);
  }

  @Test
  void comparesACandidateWithTheTwoGenerationsBeforeTheCurrentOneToo() {
    assertThat(lineage.pairing(GenerationId.BARE).ancestors())
        .containsExactly(GenerationId.HAND_SET);
    for (String name : List.of("c", "d")) {
      GenerationId next = new GenerationId(name.repeat(64));
      write(new LineageEvent.Proposed(next));
      write(new LineageEvent.Promoted(next, Samples.evidence()));
      write(new LineageEvent.Stable(next));
    }
    assertThat(lineage.pairing(GenerationId.BARE))
        .isEqualTo(
            new Examiner.Pairing(
                new GenerationId("d".repeat(64)),
                List.of(new GenerationId("c".repeat(64)), Samples.BETTER),
                GenerationId.BARE,
                5));
  }

  @Test
  void obeysTheChartersPromotionsPerHour() {
    Charter charter = new Charter(1_000, 1);
    assertThat(lineage.forbidden(charter, NOON.plusSeconds(60))).isPresent();
    assertThat(lineage.forbidden(charter, NOON.plusSeconds(3_601))).isEmpty();
  }
}
