package io.ouroboros.learner.gate;

import java.util.List;
import java.util.Optional;

/// The check that nobody edited a lineage: each entry carries its own digest and that of the entry
/// before it. Whoever remembers the digest of the last entry also sees when the end was cut off or
/// the whole chain was made anew.
public final class Ledger {
  private Ledger() {}

  /// What is wrong with an entry, if anything.
  ///
  /// @param last the number of the entry before, 0 for none
  /// @param head the digest of the entry before
  static Optional<String> fault(long last, Digest head, LedgerEntry entry) {
    if (entry.number() != last + 1) {
      return Optional.of(
          "Entry %d of the lineage must follow entry %d.".formatted(entry.number(), last));
    }
    if (!entry.previous().equals(head)) {
      return Optional.of(
          "Entry %d of the lineage does not continue entry %d.".formatted(entry.number(), last));
    }
    return entry.isIntact()
        ? Optional.empty()
        : Optional.of("Entry %d of the lineage was changed.".formatted(entry.number()));
  }

  /// Checks a whole lineage.
  ///
  /// @param entries all of them, from the first
  /// @return the first fault; empty when there is none
  public static Optional<String> verify(List<LedgerEntry> entries) {
    long last = 0;
    Digest head = Digest.ZERO;
    for (LedgerEntry entry : entries) {
      Optional<String> fault = fault(last, head, entry);
      if (fault.isPresent()) {
        return fault;
      }
      last = entry.number();
      head = entry.digest();
    }
    return Optional.empty();
  }

  /// Checks a whole lineage against the head that somebody remembers.
  ///
  /// @param remembered the digest of an entry that was in the lineage once
  /// @return the first fault; empty when there is none
  public static Optional<String> verify(List<LedgerEntry> entries, Digest remembered) {
    return verify(entries)
        .or(() ->
            entries.stream().anyMatch(entry -> entry.digest().equals(remembered))
                ? Optional.empty()
                : Optional.of(
                    "The lineage lacks the entry with the digest %s.".formatted(remembered.hex())));
  }
}
