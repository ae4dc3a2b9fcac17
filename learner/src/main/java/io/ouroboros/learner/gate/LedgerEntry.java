package io.ouroboros.learner.gate;

import java.time.Instant;

/// One event of the lineage in its place in the chain: the journal keeps these.
///
/// @param number from 1
/// @param at to the millisecond
/// @param previous the digest of the entry before; [Digest#ZERO] for the first one
/// @param digest of this entry's canonical bytes, as it was written
public record LedgerEntry(
    long number, Instant at, Digest previous, LineageEvent event, Digest digest) {
  /// Chains an event behind another entry.
  ///
  /// @param number its own, one more than the other's
  static LedgerEntry chain(long number, Instant at, Digest previous, LineageEvent event) {
    return new LedgerEntry(
        number, at, previous, event, LedgerForm.digest(number, at, previous, event));
  }

  /// Whether the digest is the one of the content.
  boolean isIntact() {
    return digest.equals(LedgerForm.digest(number, at, previous, event));
  }
}
