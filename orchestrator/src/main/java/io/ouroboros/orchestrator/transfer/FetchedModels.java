package io.ouroboros.orchestrator.transfer;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.Unloadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The models of a node that is one of many: a generation that its store lacks is fetched from a
/// node that has it. Safe for use by several threads.
public final class FetchedModels implements ModelSource {
  private final GenerationStore store;
  private final ModelSource stored;
  private final OtherNodes others;

  /// @param stored the models of the store
  public FetchedModels(GenerationStore store, ModelSource stored, OtherNodes others) {
    this.store = store;
    this.stored = stored;
    this.others = others;
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
      for (Depots.Address depot : others.addresses()) {
        try (TransferClient client = others.connect(depot)) {
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
