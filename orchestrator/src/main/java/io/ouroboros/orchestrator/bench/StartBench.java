package io.ouroboros.orchestrator.bench;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.agents.wire.GoalMarks;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.ListGoalsRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// How long a node takes to start on a journal of many goals. A thousand are pursued, and their
/// events copied until there are enough.
public final class StartBench {
  private static final int PURSUED = 1_000;
  private static final int CLIENTS = 32;
  private static final int LISTED = 20;

  private static final String COUNT = "SELECT COUNT(*) FROM \"event_journal\"";

  private final Path folder;
  private final JournalDatabase journal;

  /// What a start took.
  ///
  /// @param events in the journal
  /// @param ready until the node took goals, from the start of its process
  /// @param list until the client had the goals that changed last
  public record Figures(long events, Duration ready, Duration list) {
    @Override
    public String toString() {
      return "%,d events: takes goals after %.1f s, lists the last %d after %.0f ms more"
          .formatted(events, ready.toMillis() / 1e3, LISTED, list.toNanos() / 1e6);
    }
  }

  /// @param folder for the nodes, empty
  public StartBench(Path folder, JournalDatabase journal) {
    this.folder = folder;
    this.journal = journal;
  }

  /// Starts a node on an empty journal, and pursues a few goals there.
  public Figures empty() throws InterruptedException, SQLException {
    journal.createTables(GoalMarks::of);
    long start = System.nanoTime();
    try (RunningCluster cluster = cluster("empty");
        GoalLoad load = new GoalLoad(cluster.addresses())) {
      Figures figures = figures(start, cluster.addresses().getFirst());
      load.run(PURSUED, CLIENTS, _ -> {});
      return figures;
    }
  }

  /// Copies the goals, and starts a node on them.
  ///
  /// @param goals at least this many
  public Figures filled(long goals) throws InterruptedException, SQLException {
    try (Connection connection = journal.connect();
        Statement statement = connection.createStatement()) {
      long there = PURSUED;
      for (int round = 0; there < goals; round++) {
        statement.execute(
            """
            INSERT INTO "event_journal" ("persistence_id", "sequence_number", "deleted", "writer",
              "write_timestamp", "adapter_manifest", "event_payload", "event_ser_id",
              "event_ser_manifest", "meta_payload", "meta_ser_id", "meta_ser_manifest")
            SELECT CONCAT("persistence_id", '-%d'), "sequence_number", "deleted", "writer",
              "write_timestamp", "adapter_manifest", "event_payload", "event_ser_id",
              "event_ser_manifest", "meta_payload", "meta_ser_id", "meta_ser_manifest"
            FROM "event_journal" WHERE "persistence_id" LIKE 'goal|%%'
            """
                .formatted(round));
        there *= 2;
      }
    }
    long start = System.nanoTime();
    try (RunningCluster cluster = cluster("filled")) {
      return figures(start, cluster.addresses().getFirst());
    }
  }

  private RunningCluster cluster(String name) {
    return RunningCluster.start(new DataDirectory(folder.resolve(name)), journal, 1);
  }

  private Figures figures(long start, NodeAddress node) throws SQLException {
    Duration ready = Duration.ofNanos(System.nanoTime() - start);
    ManagedChannel channel =
        NettyChannelBuilder.forAddress(node.host(), node.grpc()).usePlaintext().build();
    try {
      long asked = System.nanoTime();
      GoalsGrpc.newBlockingStub(channel)
          .list(ListGoalsRequest.newBuilder().setLimit(LISTED).build())
          .forEachRemaining(_ -> {});
      Duration list = Duration.ofNanos(System.nanoTime() - asked);
      return new Figures(events(), ready, list);
    } finally {
      channel.shutdownNow();
    }
  }

  private long events() throws SQLException {
    try (Connection connection = journal.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COUNT)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
