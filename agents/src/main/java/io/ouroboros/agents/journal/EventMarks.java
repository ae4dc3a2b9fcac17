package io.ouroboros.agents.journal;

import java.util.Set;

/// What events in the journal say of their persistence ids.
@FunctionalInterface
public interface EventMarks {
  /// Which of [JournalDao#BEGINS] and [JournalDao#ENDS] an event has for a tag when it is written.
  ///
  /// @param persistenceId whose event it is
  /// @param manifest of its bytes
  Set<String> of(String persistenceId, String manifest, byte[] payload);
}
