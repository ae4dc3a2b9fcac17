package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.local.LocalCluster;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// Runs a cluster on this machine, one process a node, and pursues small goals on it end to end:
/// from a client's submission over gRPC, through the journal, to the end that the client is told.
public final class ClusterBench {
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private final DataDirectory directory;
  private final Database database;

  /// The database of a cluster.
  ///
  /// @param name for people
  /// @param process where it runs, unless in this one
  public record Database(String name, JournalDatabase journal, Optional<ProcessHandle> process) {}

  /// @param directory for the nodes, empty
  public ClusterBench(DataDirectory directory, Database database) {
    this.directory = directory;
    this.database = database;
  }

  /// Pursues goals twice, and measures the second time.
  ///
  /// @param nodes at least 1
  /// @param goals of each time, at least 1
  /// @param clients how many goals are in flight at a time, at least 1
  /// @param onEnd told how many of a time have ended
  public ClusterFigures run(int nodes, int goals, int clients, IntConsumer onEnd)
      throws IOException, InterruptedException {
    LocalCluster cluster =
        new LocalCluster(
            directory,
            Settings.standard().with(Settings.Ports.ANY).withLearning(false),
            nodes,
            new PrintWriter(Writer.nullWriter()));
    CompletableFuture<Void> finish = new CompletableFuture<>();
    CompletableFuture<Void> ended = inBackground(() -> cluster.run(database.journal(), finish));
    try {
      return measure(addresses(cluster, ended), goals, clients, onEnd);
    } finally {
      finish.complete(null);
      ended.join();
    }
  }

  /// What takes its time.
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /// Begins it, and says when it has ended.
  static CompletableFuture<Void> inBackground(Work work) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            work.run();
            end.complete(null);
          } catch (IOException | InterruptedException | RuntimeException failure) {
            end.completeExceptionally(failure);
          }
        });
    return end;
  }

  /// Waits until every node takes goals.
  ///
  /// @param ended when the cluster has
  static List<NodeAddress> addresses(LocalCluster cluster, CompletableFuture<Void> ended)
      throws InterruptedException {
    List<NodeAddress> addresses = new ArrayList<>();
    for (DataDirectory home : cluster.homes()) {
      Optional<NodeAddress> address = NodeAddress.read(home);
      while (address.isEmpty()) {
        if (ended.isDone()) {
          ended.join();
        }
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
        address = NodeAddress.read(home);
      }
      addresses.add(address.get());
    }
    return addresses;
  }

  private ClusterFigures measure(List<NodeAddress> nodes, int goals, int clients, IntConsumer onEnd)
      throws IOException, InterruptedException {
    try (GoalLoad load = new GoalLoad(nodes)) {
      load.run(goals, clients, onEnd);
      CpuUse before = use(nodes);
      GoalLoad.Round round = load.run(goals, clients, onEnd);
      return new ClusterFigures(nodes.size(), database.name(), round, use(nodes).since(before));
    }
  }

  private CpuUse use(List<NodeAddress> nodes) throws IOException, InterruptedException {
    Map<String, Double> others = new LinkedHashMap<>();
    database.process().ifPresent(process -> others.put("database", CpuUse.withChildren(process)));
    others.put("clients", CpuUse.seconds(ProcessHandle.current()));
    return CpuUse.now(nodes, others);
  }
}
