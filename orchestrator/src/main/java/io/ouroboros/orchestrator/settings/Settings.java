package io.ouroboros.orchestrator.settings;

import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import java.nio.file.Path;
import java.util.Optional;

/// What can be set for a node, apart from its [DataDirectory].
///
/// @param workers searches at the same time, at least 1
/// @param searchMemory what each search may take, where the heap has as much for all workers
/// @param goalBudget for goals that do not bring their own
/// @param learning whether this node trains, examines and swaps
public record Settings(
    Ports ports, int workers, SearchMemory searchMemory, Budget goalBudget, boolean learning) {
  /// The settings of a node that nobody configured.
  public static Settings standard() {
    try {
      return read(Optional.empty());
    } catch (BadInput broken) {
      throw new IllegalStateException("The built-in settings are broken.", broken);
    }
  }

  /// Reads a settings file on top of the defaults.
  ///
  /// @throws BadInput naming every problem of the file at once
  public static Settings read(Optional<Path> file) throws BadInput {
    SettingsReader reader = SettingsReader.open(file);
    Settings settings =
        new Settings(
            new Ports(reader.port("ports.grpc"), reader.port("ports.http")),
            workers(reader.between("workers", 0, 1024)),
            new SearchMemory(reader.bytes("search.memory")),
            new Budget(
                reader.between("goals.evaluations", 1, 1_000_000_000),
                reader.duration("goals.time")),
            reader.truth("learning"));
    reader.refuseProblems();
    return settings;
  }

  private static int workers(long asked) {
    return asked > 0
        ? Math.toIntExact(asked)
        : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /// What each search keeps at most: what is set, as far as the heap has it for all workers.
  public SearchMemory memoryOfEachSearch() {
    return searchMemory.shared(workers, Runtime.getRuntime().maxMemory());
  }

  /// The same settings with other ports.
  public Settings with(Ports other) {
    return new Settings(other, workers, searchMemory, goalBudget, learning);
  }

  /// The same settings with learning on or off.
  public Settings withLearning(boolean on) {
    return new Settings(ports, workers, searchMemory, goalBudget, on);
  }

  /// The ports on the loopback interface, each in 0 to 65535; 0 lets the system choose.
  ///
  /// @param grpc the API
  /// @param http telemetry and health
  public record Ports(int grpc, int http) {
    /// Whatever is free.
    public static final Ports ANY = new Ports(0, 0);
  }
}
