package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.StoredModels;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.EngineCache;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.telemetry.Telemetry;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// What a node's actors are built on.
///
/// @param engine completes when it has started, or is known to be missing
/// @param starter what a new lineage starts from
/// @param models wait for the engine, except the built-in ones
record Premises(
    DataDirectory directory,
    Settings settings,
    Telemetry telemetry,
    GenerationStore store,
    GenerationId starter,
    CompletableFuture<Engine> engine,
    ModelSource models) {

  /// Opens the store, and starts the engine where this node learns.
  static Premises lay(DataDirectory directory, Settings settings, Telemetry telemetry)
      throws IOException {
    GenerationStore store = new GenerationStore(directory.generations());
    CompletableFuture<Engine> engine =
        settings.learning()
            ? CompletableFuture.supplyAsync(() -> Engine.start(EngineCache.ofProcess()))
                .exceptionally(failure -> new Engine.Absent(failure.toString()))
            : CompletableFuture.completedFuture(
                new Engine.Absent("This node serves goals and does not learn."));
    ModelSource builtIn = models(store, new Engine.Absent("Built-in generations need none."));
    CompletableFuture<ModelSource> stored = engine.thenApply(started -> models(store, started));
    ModelSource models =
        generation ->
            generation.isBuiltIn() ? builtIn.open(generation) : stored.join().open(generation);
    GenerationId starter = Starter.install(store);
    return new Premises(directory, settings, telemetry, store, starter, engine, models);
  }

  private static ModelSource models(GenerationStore store, Engine engine) {
    return new StoredModels(store, new GuideLoader(Symbols.of(Vocabularies.text()), engine, 1));
  }
}
