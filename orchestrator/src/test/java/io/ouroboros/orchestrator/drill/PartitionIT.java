package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that falls apart: each node in a namespace of its own.
class PartitionIT {
  private static final int UNFINISHED = 30;
  private static final int CUT_OFF = 0;
  private static final int OTHER = 1;
  private static final int BAD_INPUT = 2;

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
}
