package io.ouroboros.orchestrator.settings;

import io.ouroboros.agents.journal.JournalDatabase;
import java.util.Optional;

/// Reads which database the nodes share.
final class JournalSettings {
  private JournalSettings() {}

  /// The database that is set; empty when none is.
  static Optional<JournalDatabase> read(SettingsReader reader) {
    String url = reader.text("journal.url");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Optional<JournalDatabase> journal =
        JournalDatabase.at(url, reader.text("journal.user"), reader.text("journal.password"));
    if (journal.isEmpty()) {
      reader.refuse(
          "journal.url",
          "(%s) must begin with jdbc:postgresql: or jdbc:h2:tcp:, or be empty".formatted(url));
    }
    return journal;
  }
}
