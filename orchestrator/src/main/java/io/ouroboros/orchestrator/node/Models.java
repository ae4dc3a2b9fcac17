package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationSource;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.StoredModels;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.transfer.FetchedModels;
import io.ouroboros.orchestrator.transfer.OtherNodes;
import io.ouroboros.orchestrator.transfer.TransferServer;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The generations of a node.
///
/// @param starter what a new lineage starts from
/// @param store of this node
/// @param generations of the store, and of other nodes where there are some
/// @param source waits for the engine, except for built-in generations
/// @param exchange with the other nodes; empty where there can be none
record Models(
    GenerationStore store,
    GenerationId starter,
    GenerationSource generations,
    ModelSource source,
    Optional<Exchange> exchange)
    implements AutoCloseable {

  /// How generations come from other nodes and go to them.
  record Exchange(TransferServer server, OtherNodes others) {}

  /// Opens a node's store.
  ///
  /// @param checkpoint what the node keeps for the learner of the cluster
  static Models open(
      DataDirectory directory,
      CheckpointFile checkpoint,
      Settings settings,
      CompletableFuture<Engine> engine)
      throws IOException {
    GenerationStore store = new GenerationStore(directory.generations(), settings.generations());
    GenerationId starter = Starter.install(store);
    ModelSource builtIn = stored(store, new Engine.Absent("Built-in generations need none."));
    CompletableFuture<ModelSource> learned = engine.thenApply(started -> stored(store, started));
    ModelSource own =
        generation ->
            generation.isBuiltIn() ? builtIn.open(generation) : learned.join().open(generation);
    Membership membership = settings.membership();
    if (!membership.isShared()) {
      return new Models(store, starter, store, own, Optional.empty());
    }
    OtherNodes others = new OtherNodes(membership.identity());
    TransferServer server =
        TransferServer.start(membership.host(), membership.identity(), store, checkpoint);
    FetchedModels fetched = new FetchedModels(store, own, others);
    return new Models(store, starter, fetched, fetched, Optional.of(new Exchange(server, others)));
  }

  private static ModelSource stored(GenerationStore store, Engine engine) {
    return new StoredModels(store, new GuideLoader(engine, 1));
  }

  /// Gives nothing to other nodes any longer.
  @Override
  public void close() {
    exchange.ifPresent(both -> both.server().close());
  }
}
