package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ouroboros.learner.gate.Ledger;
import io.ouroboros.learner.gate.LedgerEntry;
import io.ouroboros.learner.gate.LineageEvent;
import io.ouroboros.orchestrator.bench.LineageLog;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that falls apart: each node in a namespace of its own.
class PartitionIT {
  private static final int UNFINISHED = 30;
  private static final int FEW = 8;
  private static final int CUT_OFF = 0;
  private static final int OTHER = 1;
  private static final int BAD_INPUT = 2;
  private static final int LEARNER = 2;
  private static final int API = 2;
  private static final String SERVES = "learning = off, cluster.roles = [api, worker]";
  private static final String LEARNS = "cluster.roles = [learner]";
  private static final String SEARCHES = "learning = off, cluster.roles = [worker]";
  private static final String ANSWERS = "learning = off, cluster.roles = [api]";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void aSeedThatReachesTheDatabaseButNotTheOthersBeginsNoClusterBesideTheirs()
      throws IOException, InterruptedException {
    TestCluster.programs();
    Namespaces network = Namespaces.make(TestCluster.NODES);
    TestCluster cluster = TestCluster.start(folder, network);
    try {
      Client client = new Client(1_000_000);
      client.submitUntilUnfinished(cluster.channel(OTHER), UNFINISHED);
      network.cutOff(CUT_OFF);
      client.submitUntilUnfinished(cluster.channel(OTHER), UNFINISHED);
      cluster.awaitEnds(client, OTHER);

      assertThat(cluster.process(CUT_OFF).awaitEnd()).isEqualTo(NodeProcess.REMOVED);
      NodeProcess seed = cluster.launch(CUT_OFF);
      assertThat(seed.awaitEnd()).isEqualTo(BAD_INPUT);
      seed.awaitOutput("No cluster took this node in");
      assertThat(seed.count("Ready.")).isEqualTo(1);

      network.heal(CUT_OFF);
      cluster.restart(CUT_OFF);
      client.submitUntilUnfinished(cluster.channel(CUT_OFF), UNFINISHED);
      cluster.awaitEnds(client, CUT_OFF);
    } finally {
      cluster.stop();
    }
  }

  @Test
  void aLearnerThatReachesTheDatabaseButNotTheOthersIsSucceededInOneLineage() throws Exception {
    TestCluster.programs();
    List<String> settings = List.of(SERVES, SERVES, LEARNS, LEARNS);
    Namespaces network = Namespaces.make(settings.size());
    TestCluster cluster = TestCluster.start(folder, network, settings);
    try {
      Client client = new Client(1_000_000);
      client.submitUntilUnfinished(cluster.channel(OTHER), FEW);
      awaitEpochs(cluster, 1);
      network.cutOff(LEARNER);
      client.submitUntilUnfinished(cluster.channel(OTHER), FEW);
      cluster.awaitEnds(client, OTHER);

      assertThat(cluster.process(LEARNER).awaitEnd()).isEqualTo(NodeProcess.REMOVED);
      awaitEpochs(cluster, 2);

      network.heal(LEARNER);
      cluster.restart(LEARNER);
      cluster.process(OTHER).awaitNodes(settings.size());
      client.submitUntilUnfinished(cluster.channel(OTHER), FEW);
      cluster.assertEveryGoalEndsOnce(client);
      awaitEpochs(cluster, 2);
    } finally {
      cluster.stop();
    }
  }

  /// Waits until so many gatekeepers have written to the lineage, and holds that it is one chain.
  private static void awaitEpochs(TestCluster cluster, long count) {
    await(count + " gatekeepers")
        .atMost(PATIENCE)
        .until(() ->
            lineage(cluster).stream()
                    .filter(entry -> entry.event() instanceof LineageEvent.EpochOpened)
                    .count()
                == count);
  }

  private static List<LedgerEntry> lineage(TestCluster cluster) throws SQLException {
    List<LedgerEntry> entries =
        LineageLog.of(cluster.database().journal()).stream()
            .map(LineageLog.Written::entry)
            .toList();
    assertThat(Ledger.verify(entries)).isEmpty();
    return entries;
  }

  @Test
  void goalsOfANodeOfTheApiThatIsCutOffGoOnAndItShowsTheirEndsOnItsReturn() throws Exception {
    TestCluster.programs();
    List<String> settings = List.of(SEARCHES, SEARCHES, ANSWERS);
    Namespaces network = Namespaces.make(settings.size());
    TestCluster cluster = TestCluster.start(folder, network, settings);
    try {
      Client client = new Client(1_000_000);
      client.submitUntilUnfinished(cluster.channel(API), FEW);
      network.cutOff(API);

      assertThat(cluster.process(API).awaitEnd()).isEqualTo(NodeProcess.REMOVED);
      await("the ends of all goals")
          .atMost(PATIENCE)
          .until(() ->
              JournalEnds.in(cluster.database().journal()).size() == client.acknowledged().size());

      network.heal(API);
      cluster.restart(API);
      client.submitUntilUnfinished(cluster.channel(API), FEW);
      cluster.awaitEnds(client, API);
      assertThat(JournalEnds.in(cluster.database().journal()))
          .hasSameSizeAs(client.acknowledged())
          .allSatisfy((goal, ends) -> assertThat(ends).as(goal).isEqualTo(1));
    } finally {
      cluster.stop();
    }
  }
}
