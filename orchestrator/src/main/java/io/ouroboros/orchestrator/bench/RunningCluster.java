package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.local.LocalCluster;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A cluster on this machine, one process a node, until it is closed.
final class RunningCluster implements AutoCloseable {
  private static final long BETWEEN_LOOKS_MILLIS = 20;

  private final LocalCluster cluster;
  private final CompletableFuture<Void> finish = new CompletableFuture<>();
  private final CompletableFuture<Void> ended;

  private RunningCluster(LocalCluster cluster, JournalDatabase journal) {
    this.cluster = cluster;
    this.ended = Background.begin(() -> cluster.run(journal, finish));
  }

  /// Starts the processes and returns at once.
  static RunningCluster start(LocalCluster cluster, JournalDatabase journal) {
    return new RunningCluster(cluster, journal);
  }

  /// The same with nodes that do not learn.
  ///
  /// @param directory for the nodes, empty
  /// @param nodes at least 1
  static RunningCluster start(DataDirectory directory, JournalDatabase journal, int nodes) {
    Settings settings = Settings.standard().with(Settings.Ports.ANY).withLearning(false);
    return start(
        new LocalCluster(directory, settings, nodes, new PrintWriter(Writer.nullWriter())),
        journal);
  }

  /// Waits until all nodes take goals.
  List<NodeAddress> addresses() throws InterruptedException {
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

  /// Ends the processes.
  @Override
  public void close() {
    finish.complete(null);
    ended.join();
  }
}
