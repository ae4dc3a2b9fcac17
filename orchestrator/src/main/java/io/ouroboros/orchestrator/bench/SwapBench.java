package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.Oracle;
import io.ouroboros.learner.swap.StoredModels;
import io.ouroboros.learner.swap.Unloadable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// Swaps two generations in turn, as the gatekeeper does, while workers attempt goals under leases:
/// a real oracle, store and network.
public final class SwapBench {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final GenerationStore store;
  private final Engine engine;
  private final int workers;

  /// @param store gets the two generations
  /// @param workers that attempt goals meanwhile, at least 1
  public SwapBench(GenerationStore store, Engine engine, int workers) {
    this.store = store;
    this.engine = engine;
    this.workers = workers;
  }

  /// Swaps so many times.
  ///
  /// @param swaps at least 1
  /// @param onSwap told how many are done
  public SwapFigures run(int swaps, IntConsumer onSwap) throws IOException, InterruptedException {
    List<GenerationBundle> bundles = List.of(NoiseGeneration.draw(1), NoiseGeneration.draw(2));
    for (GenerationBundle bundle : bundles) {
      store.write(bundle);
    }
    List<GenerationId> generations = bundles.stream().map(it -> it.generation().id()).toList();
    long bytes = bundles.getFirst().blobs().values().stream().mapToLong(blob -> blob.length).sum();
    try (GuideLoader loader = new GuideLoader(engine, workers)) {
      StoredModels models = new StoredModels(store, loader);
      SwapLoad load = load(generations, models);
      ActorSystem<OracleProtocol> oracle =
          ActorSystem.create(Oracle.create(models, PATIENCE), "swaps");
      try {
        return new Drive(oracle, generations, load).run(swaps, bytes, onSwap);
      } finally {
        oracle.terminate();
        oracle.getWhenTerminated().toCompletableFuture().join();
      }
    }
  }

  private static SwapLoad load(List<GenerationId> generations, StoredModels models) {
    SwapLoad load = new SwapLoad();
    for (GenerationId generation : generations) {
      ModelHandle handle = open(generation, models);
      try (GuideLease lease = handle.lease()) {
        load.learn(lease.guide());
      }
      handle.retire();
    }
    if (load.toldApart() < generations.size()) {
      throw new IllegalStateException("The goals must tell the generations apart.");
    }
    return load;
  }

  private static ModelHandle open(GenerationId generation, StoredModels models) {
    try {
      return models.open(generation);
    } catch (Unloadable unloadable) {
      throw new IllegalStateException(unloadable);
    }
  }

  /// The swaps of one run.
  private final class Drive {
    private final ActorSystem<OracleProtocol> leases;
    private final ActorRef<Oracle.Command> oracle;
    private final List<GenerationId> generations;
    private final SwapLoad load;
    private final List<Long> swaps = new ArrayList<>();
    private final List<Long> admissions = new ArrayList<>();
    private long number;

    Drive(ActorSystem<OracleProtocol> leases, List<GenerationId> generations, SwapLoad load) {
      this.leases = leases;
      this.generations = generations;
      this.load = load;
      oracle = leases.<Oracle.Command>unsafeUpcast();
    }

    SwapFigures run(int count, long bytes, IntConsumer onSwap) throws InterruptedException {
      swap(generations.getLast());
      swaps.clear();
      admissions.clear();
      load.start(workers, this::lease);
      for (int swap = 0; swap < count; swap++) {
        swap(generations.get(swap % generations.size()));
        onSwap.accept(swap + 1);
      }
      return new SwapFigures(
          count, bytes, load.stop(), Percentiles.ofNanos(swaps), Percentiles.ofNanos(admissions));
    }

    private void swap(GenerationId next) {
      number++;
      long ordered = System.nanoTime();
      Oracle.Report report =
          join(
              AskPattern.ask(
                  oracle,
                  (ActorRef<Oracle.Report> replyTo) -> new Oracle.Prepare(number, next, replyTo),
                  PATIENCE,
                  leases.scheduler()));
      if (report instanceof Oracle.Unable unable) {
        throw new IllegalStateException(unable.reason());
      }
      long loaded = System.nanoTime();
      oracle.tell(new Oracle.Admit(number, next));
      try (GuideLease lease = lease()) {
        long leased = System.nanoTime();
        if (!lease.guide().generation().equals(next)) {
          throw new IllegalStateException("The lease must be on the admitted generation.");
        }
        swaps.add(leased - ordered);
        admissions.add(leased - loaded);
      }
    }

    private GuideLease lease() {
      return join(
          AskPattern.<OracleProtocol, GuideLease>ask(
              leases, OracleProtocol.Acquire::new, PATIENCE, leases.scheduler()));
    }

    private static <T> T join(CompletionStage<T> stage) {
      return stage.toCompletableFuture().join();
    }
  }
}
