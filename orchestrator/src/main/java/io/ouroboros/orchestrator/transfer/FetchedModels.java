package io.ouroboros.orchestrator.transfer;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.Unloadable;
import io.ouroboros.orchestrator.tls.Identity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The models of a node that is one of many: a generation that its store lacks is fetched from a
/// node that has it. Safe for use by several threads.
public final class FetchedModels implements ModelSource {
  private final GenerationStore store;
  private final ModelSource stored;
  private final Optional<Identity> identity;
  private volatile List<Depots.Address> depots = List.of();

  /// @param stored the models of the store
  /// @param identity what nodes prove themselves with to each other
  public FetchedModels(GenerationStore store, ModelSource stored, Optional<Identity> identity) {
    this.store = store;
    this.stored = stored;
    this.identity = identity;
  }

  /// Where the generations of other nodes can be had from now on.
  public void others(List<Depots.Address> addresses) {
    depots = List.copyOf(addresses);
  }

  @Override
  public ModelHandle open(GenerationId generation) throws Unloadable {
    if (!generation.isBuiltIn()) {
      fetchIfMissing(generation);
    }
    return stored.open(generation);
  }

  private synchronized void fetchIfMissing(GenerationId generation) throws Unloadable {
    List<String> problems = new ArrayList<>();
    try {
      if (store.manifest(generation).isPresent()) {
        return;
      }
      for (Depots.Address depot : depots) {
        try (TransferClient client = new TransferClient(depot, identity)) {
          client.fetch(generation, store);
          return;
        } catch (IOException failed) {
          problems.add("%s:%d: %s".formatted(depot.host(), depot.port(), failed.getMessage()));
        }
      }
    } catch (IOException disk) {
      problems.add(String.valueOf(disk.getMessage()));
    }
    throw new Unloadable(
        generation,
        problems.isEmpty()
            ? "This node does not have it, and knows no other one."
            : "It could not be fetched: " + String.join("; ", problems));
  }
}
