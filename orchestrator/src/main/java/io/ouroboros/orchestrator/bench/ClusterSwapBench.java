package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.orchestrator.local.LocalCluster;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Promotes one generation after the other in a cluster on this machine, one process a node, while
/// goals are pursued on all nodes: when the last attempt under an old generation begins.
public final class ClusterSwapBench {
  private static final int ROUND = 100;
  private static final long PAUSE_MILLIS = 3_000;
  private static final long BETWEEN_LOOKS_MILLIS = 20;

  private final Path folder;
  private final JournalDatabase journal;

  /// @param folder for all files, empty
  public ClusterSwapBench(Path folder, JournalDatabase journal) {
    this.folder = folder;
    this.journal = journal;
  }

  /// Promotes so many generations.
  ///
  /// @param nodes at least 1
  /// @param clients how many goals are in flight at a time, at least 1
  /// @param onSwap told how many are promoted
  public ClusterSwapFigures run(int nodes, int swaps, int clients, IntConsumer onSwap)
      throws BadInput, IOException, InterruptedException, SQLException {
    LocalCluster cluster =
        new LocalCluster(
            new DataDirectory(folder), settings(), nodes, new PrintWriter(Writer.nullWriter()));
    try (RunningCluster running = RunningCluster.start(cluster, journal);
        GoalLoad load = new GoalLoad(running.addresses());
        PromotingNode gate =
            PromotingNode.join(folder.resolve("gate"), member(cluster.seeds()), journal)) {
      return new Drive(gate, load).run(nodes, swaps, clients, onSwap);
    }
  }

  /// Of nodes that start the engine and hold no gatekeeper.
  private Settings settings() throws BadInput, IOException {
    Path conf = folder.resolve("nodes.conf");
    Files.writeString(conf, "ouroboros.cluster.roles = [api, worker]");
    return Settings.read(Optional.of(conf)).with(Settings.Ports.ANY);
  }

  private static Membership member(List<String> seeds) {
    return new Membership(Set.of(Membership.Role.LEARNER), "127.0.0.1", 0, seeds, Optional.empty());
  }

  /// The swaps of one run.
  private final class Drive {
    private final PromotingNode gate;
    private final GoalLoad load;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger goals = new AtomicInteger();

    Drive(PromotingNode gate, GoalLoad load) {
      this.gate = gate;
      this.load = load;
    }

    ClusterSwapFigures run(int nodes, int swaps, int clients, IntConsumer onSwap)
        throws IOException, InterruptedException, SQLException {
      CompletableFuture<Void> pursued = Background.begin(() -> pursue(clients));
      long bytes = 0;
      for (int swap = 0; swap < swaps; swap++) {
        Thread.sleep(PAUSE_MILLIS);
        GenerationBundle next = NoiseGeneration.draw(swap);
        bytes = next.blobs().values().stream().mapToLong(blob -> blob.length).sum();
        gate.promote(next);
        awaitCurrent(next.generation().id());
        onSwap.accept(swap + 1);
      }
      Thread.sleep(PAUSE_MILLIS);
      stopped.set(true);
      pursued.join();
      return new ClusterSwapFigures(
          nodes,
          bytes,
          LineageLog.promotions(LineageLog.of(journal)),
          goals.get(),
          AttemptLog.of(journal));
    }

    private void pursue(int clients) throws InterruptedException {
      while (!stopped.get()) {
        goals.addAndGet(load.run(ROUND, clients, _ -> {}).goals());
      }
    }

    private void awaitCurrent(GenerationId generation) throws InterruptedException {
      LineageStatus now = gate.lineage();
      while (now.isBusy()) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
        now = gate.lineage();
      }
      if (!now.current().equals(generation)) {
        throw new IllegalStateException(now.generations().getLast().toString());
      }
    }
  }
}
