package io.ouroboros.orchestrator.transfer;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.GenerationSource;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.Unloadable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The models of a node that is one of many: a generation that its store lacks, or holds damaged,
/// is fetched from a node that has it. Safe for use by several threads.
public final class FetchedModels implements ModelSource, GenerationSource {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(50);

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
    try {
      return stored.open(generation);
    } catch (Unloadable unusable) {
      if (generation.isBuiltIn() || problem(generation).isEmpty()) {
        throw unusable;
      }
    }
    fetch(generation);
    return stored.open(generation);
  }

  @Override
  public Reading read(GenerationId generation) throws IOException {
    Reading reading = store.read(generation);
    if (reading instanceof Reading.Verified) {
      return reading;
    }
    try {
      fetch(generation);
    } catch (Unloadable nowhere) {
      return reading;
    }
    return store.read(generation);
  }

  /// Why the store cannot give a generation; empty when it can.
  private Optional<String> problem(GenerationId generation) throws Unloadable {
    try {
      return store.read(generation) instanceof Reading.Failed failed
          ? Optional.of(failed.problem())
          : Optional.empty();
    } catch (IOException disk) {
      throw new Unloadable(generation, String.valueOf(disk.getMessage()));
    }
  }

  /// Fetches a generation unless another thread did.
  private synchronized void fetch(GenerationId generation) throws Unloadable {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> problem = problem(generation);
    while (problem.isPresent()) {
      List<String> problems = new ArrayList<>();
      Fetch fetch = fetch(generation, problems);
      if (fetch == Fetch.FAILED || (fetch == Fetch.BUSY && System.nanoTime() >= end)) {
        String tried =
            problems.isEmpty()
                ? "This node knows no other one."
                : "It could not be fetched: " + String.join("; ", problems);
        throw Unloadable.missing(generation, problem.get() + " " + tried);
      }
      problem = problem(generation);
    }
  }

  private enum Fetch {
    FETCHED,
    BUSY,
    FAILED
  }

  /// Asks every other node once, until one gives the generation.
  ///
  /// @param problems gets what each of them said
  private Fetch fetch(GenerationId generation, List<String> problems) {
    Fetch result = Fetch.FAILED;
    for (Depots.Address depot : others.inAnyOrder()) {
      try (TransferClient client = others.connect(depot)) {
        client.fetch(generation, store);
        return Fetch.FETCHED;
      } catch (IOException failed) {
        problems.add("%s:%d: %s".formatted(depot.host(), depot.port(), failed.getMessage()));
        if (failed instanceof Busy) {
          result = Fetch.BUSY;
        }
      }
    }
    if (result == Fetch.BUSY) {
      LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
    }
    return result;
  }
}
