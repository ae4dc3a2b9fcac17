package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Runs a cluster on this machine, one process a node, and pursues small goals on it end to end:
/// from a client's submission over gRPC, through the journal, to the end that the client is told.
public final class ClusterBench {
  private final DataDirectory directory;
  private final Database database;

  /// The database of a cluster.
  ///
  /// @param name for people
  /// @param process where it runs, unless in this one
  public record Database(String name, JournalDatabase journal, Optional<ProcessHandle> process) {}

  /// How much of what is pursued.
  ///
  /// @param nodes at least 1
  /// @param goals of each round, at least 1
  /// @param clients how many goals are in flight at a time, at least 1
  /// @param rounds that are measured, at least 1, after one that is not
  public record Extent(int nodes, int goals, int clients, int rounds) {}

  /// @param directory for the nodes, empty
  public ClusterBench(DataDirectory directory, Database database) {
    this.directory = directory;
    this.database = database;
  }

  /// Pursues goals, round after round.
  ///
  /// @param onEnd told how many of a round have ended
  /// @param onRound told each round's figures
  public void run(Extent extent, IntConsumer onEnd, Consumer<ClusterFigures> onRound)
      throws IOException, InterruptedException {
    try (RunningCluster cluster =
            RunningCluster.start(directory, database.journal(), extent.nodes());
        GoalLoad load = new GoalLoad(cluster.addresses())) {
      List<NodeAddress> nodes = cluster.addresses();
      load.run(extent.goals(), extent.clients(), onEnd);
      for (int round = 0; round < extent.rounds(); round++) {
        onRound.accept(measure(nodes, load, extent, onEnd));
      }
    }
  }

  private ClusterFigures measure(
      List<NodeAddress> nodes, GoalLoad load, Extent extent, IntConsumer onEnd)
      throws IOException, InterruptedException {
    CpuUse before = use(nodes);
    GoalLoad.Round round = load.run(extent.goals(), extent.clients(), onEnd);
    long memory = 0;
    for (NodeAddress node : nodes) {
      memory += ResidentMemory.kilobytes(node.pid());
    }
    return new ClusterFigures(
        nodes.size(), database.name(), round, use(nodes).since(before), memory);
  }

  private CpuUse use(List<NodeAddress> nodes) throws IOException, InterruptedException {
    Map<String, Double> others = new LinkedHashMap<>();
    database.process().ifPresent(process -> others.put("database", CpuUse.withChildren(process)));
    others.put("clients", CpuUse.seconds(ProcessHandle.current()));
    return CpuUse.now(nodes, others);
  }
}
