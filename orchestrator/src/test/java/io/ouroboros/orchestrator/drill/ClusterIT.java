package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What befalls a cluster, and what its clients see of it.
class ClusterIT {
  private static final int UNFINISHED = 30;
  private static final int LARGE_GOALS = 8;

  @TempDir private Path folder;

  private final Client client = new Client(1_000_000);
  private @Nullable TestCluster started;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    TestCluster.programs();
    started = TestCluster.start(folder, Network.loopback(TestCluster.NODES));
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    if (started != null) {
      started.stop();
    }
  }

  private TestCluster cluster() {
    if (started == null) {
      throw new IllegalStateException("The cluster did not start.");
    }
    return started;
  }

  @Test
  void goalsOfManyRowsAndGoalsUnderWayOutliveTheDeathOfTwoNodesAtOnce() throws Exception {
    client.submitLarge(cluster().channel(0), LARGE_GOALS);
    assertThat(client.acknowledged()).hasSize(LARGE_GOALS);
    client.submitUntilUnfinished(cluster().channel(0), UNFINISHED);

    cluster().kill(0);
    cluster().kill(1);
    assertThat(cluster().process(2).awaitEnd()).isEqualTo(NodeProcess.REMOVED);
    for (int node = 0; node < TestCluster.NODES; node++) {
      cluster().restart(node);
    }

    awaitNothingUnfinished();
    assertEveryGoalEndedOnce();
  }

  /// Goals that nobody watches wake too.
  private void awaitNothingUnfinished() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> cluster().database().journal().unfinished().isEmpty());
  }

  @Test
  void aNodeThatWasFrozenComesBackAndTheDatabaseMayGoAway() throws Exception {
    client.submitUntilUnfinished(cluster().channel(0), UNFINISHED);
    cluster().process(2).freeze();
    client.submitUntilUnfinished(cluster().channel(1), UNFINISHED);
    cluster().process(0).awaitNodes(TestCluster.NODES - 1);
    cluster().awaitEnds(client, 0);
    cluster().process(2).thaw();
    assertThat(cluster().process(2).awaitEnd()).isEqualTo(NodeProcess.REMOVED);
    cluster().restart(2);

    client.submitUntilUnfinished(cluster().channel(0), UNFINISHED);
    cluster().database().restart();
    client.submitUntilUnfinished(cluster().channel(0), UNFINISHED);

    assertEveryGoalEndedOnce();
  }

  private void assertEveryGoalEndedOnce() throws SQLException {
    cluster().awaitEnds(client, 0);
    assertThat(JournalEnds.untagged(cluster().database().journal())).isZero();
    assertThat(JournalEnds.in(cluster().database().journal()))
        .hasSameSizeAs(client.acknowledged())
        .allSatisfy((goal, ends) -> assertThat(ends).as(goal).isEqualTo(1));
  }
}
