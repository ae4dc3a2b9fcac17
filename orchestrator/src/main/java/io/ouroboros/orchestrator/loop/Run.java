package io.ouroboros.orchestrator.loop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// What identifies a run, for those who want to repeat it.
///
/// @param revision of the program, as its version control names it
/// @param source where its first goals came from
/// @param seed of the generated goals
/// @param settings by name
public record Run(
    Instant start, String revision, Path source, long seed, Map<String, String> settings) {
  public Run {
    settings = Map.copyOf(settings);
  }
}
