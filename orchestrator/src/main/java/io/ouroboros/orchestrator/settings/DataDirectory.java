package io.ouroboros.orchestrator.settings;

import java.nio.file.Path;
import java.util.Map;

/// Where a node keeps everything that outlives it.
public record DataDirectory(Path root) {
  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /// The directory for a person who named none: `$XDG_DATA_HOME/ouroboros`, or
  /// `~/.local/share/ouroboros`.
  public static DataDirectory standard(Map<String, String> environment, Path home) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
    return new DataDirectory(base.resolve("ouroboros"));
  }

  /// The journal of goals and of the lineage, without the database's own suffix.
  public Path journal() {
    return root.resolve("journal");
  }

  /// The generations, one directory each.
  public Path generations() {
    return root.resolve("generations");
  }

  /// What the learner keeps between two starts.
  public Path learner() {
    return root.resolve("learner");
  }

  /// The reports of `live`.
  public Path runs() {
    return root.resolve("runs");
  }

  /// What the node logs.
  public Path log() {
    return root.resolve("node.log");
  }

  /// Held by the one process that may use this directory.
  public Path lock() {
    return root.resolve("lock");
  }

  /// Where the running node says how to reach it.
  public Path address() {
    return root.resolve("node.json");
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
