package io.ouroboros.orchestrator.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.gate.LedgerEntry;
import io.ouroboros.learner.gate.LedgerForm;
import io.ouroboros.learner.gate.LineageEvent;
import io.ouroboros.protocol.v1.ChainedEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lineage as its journal has it, and when it was written.
public final class LineageLog {
  private static final String LINEAGE =
      """
      SELECT write_timestamp, event_payload FROM event_journal
      WHERE persistence_id = 'lineage' ORDER BY sequence_number
      """;

  private LineageLog() {}

  /// An entry of the ledger.
  public record Written(LedgerEntry entry, Instant at) {}

  /// A generation that became current.
  ///
  /// @param decided when it had passed its exam, and the nodes were to load it
  /// @param stable when enough nodes had it, and were to lease it
  record Promotion(GenerationId generation, Instant decided, Instant stable) {}

  /// All entries in their order.
  ///
  /// @throws SQLException when the journal cannot be read
  public static List<Written> of(JournalDatabase journal) throws SQLException {
    List<Written> entries = new ArrayList<>();
    try (var connection = journal.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LINEAGE)) {
      while (rows.next()) {
        entries.add(new Written(entry(rows.getBytes(2)), Instant.ofEpochMilli(rows.getLong(1))));
      }
    }
    return entries;
  }

  private static LedgerEntry entry(byte[] bytes) {
    try {
      return LedgerForm.fromProto(ChainedEntry.parseFrom(bytes));
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /// What became current, in its order.
  static List<Promotion> promotions(List<Written> entries) {
    List<Promotion> promotions = new ArrayList<>();
    Map<GenerationId, Instant> decided = new HashMap<>();
    for (Written written : entries) {
      switch (written.entry().event()) {
        case LineageEvent.Promoted promoted -> decided.put(promoted.candidate(), written.at());
        case LineageEvent.Stable(GenerationId generation) ->
            promotions.add(
                new Promotion(
                    generation,
                    Optional.ofNullable(decided.get(generation)).orElseThrow(),
                    written.at()));
        case LineageEvent.EpochOpened _,
            LineageEvent.Adopted _,
            LineageEvent.Proposed _,
            LineageEvent.Rejected _,
            LineageEvent.RolledBack _ -> {}
      }
    }
    return promotions;
  }
}
