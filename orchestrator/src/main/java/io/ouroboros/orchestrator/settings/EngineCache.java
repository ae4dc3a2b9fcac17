package io.ouroboros.orchestrator.settings;

import java.nio.file.Path;

/// Where the PyTorch engine is unpacked; one place a person, whatever the data directory.
public final class EngineCache {
  private EngineCache() {}

  /// `$XDG_CACHE_HOME/ouroboros/engine`, or `~/.cache/ouroboros/engine`.
  public static Path ofProcess() {
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return base.resolve("ouroboros").resolve("engine");
  }
}
