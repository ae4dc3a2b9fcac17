package io.ouroboros.orchestrator.node;

import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.Settings;
import java.util.Optional;

/// The disk that an embedded journal is on. One that is full closes the journal for good; so no
/// goal is taken on while there is little room, and a node whose journal was closed all the same
/// has to end.
record JournalDisk(DataDirectory directory) {
  /// For the ends of goals that were taken on, and for what the database tidies.
  private static final long RESERVE = 64L << 20;

  /// The disk of a node's journal; empty where that is elsewhere.
  static Optional<JournalDisk> of(DataDirectory directory, Settings settings) {
    return settings.journal().isPresent()
        ? Optional.empty()
        : Optional.of(new JournalDisk(directory));
  }

  /// Why no goal can be taken on now, if so.
  Optional<String> shortage() {
    return room() < RESERVE
        ? Optional.of(
            """
            The disk of %s has %d MiB left, and %d MiB are kept for goals that were taken on.
            Maybe make room there.\
            """
                .formatted(directory, room() >> 20, RESERVE >> 20))
        : Optional.empty();
  }

  /// Why a journal may have been closed under those who were connected to it.
  String closed() {
    return """
    The journal was closed, because it could not be written.
    Maybe the disk is full: it has %d MiB left. Acknowledged goals go on at the next start.\
    """
        .formatted(room() >> 20);
  }

  private long room() {
    return directory.root().toFile().getUsableSpace();
  }
}
