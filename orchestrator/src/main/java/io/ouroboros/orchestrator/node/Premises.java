package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.EngineCache;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.telemetry.Telemetry;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// What a node's actors are built on.
///
/// @param engine completes when it has started, or is known to be missing
/// @param checkpoint of the cluster's learner: its own, or a copy
record Premises(
    DataDirectory directory,
    Settings settings,
    JournalDatabase journal,
    Telemetry telemetry,
    CompletableFuture<Engine> engine,
    CheckpointFile checkpoint,
    Models models) {

  /// Opens the store, and starts the engine where this node learns.
  static Premises lay(
      DataDirectory directory, Settings settings, JournalDatabase journal, Telemetry telemetry)
      throws IOException {
    CompletableFuture<Engine> engine =
        settings.learning()
            ? CompletableFuture.supplyAsync(
                    () -> Engine.start(EngineCache.ofProcess(), settings.network().device()))
                .exceptionally(failure -> new Engine.Absent(failure.toString()))
            : CompletableFuture.completedFuture(
                new Engine.Absent("This node serves goals and does not learn."));
    CheckpointFile checkpoint = new CheckpointFile(directory.learner());
    return new Premises(
        directory,
        settings,
        journal,
        telemetry,
        engine,
        checkpoint,
        Models.open(directory, checkpoint, settings, engine));
  }
}
