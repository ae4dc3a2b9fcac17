package io.ouroboros.orchestrator.drill;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cluster whose nodes are replaced by nodes of this build, one after the other, while goals are
/// in flight. `-Ddrill.previous=JAR` names the build that they are of at first, another one than
/// this; without it this build takes its own place. What its users saw of it is printed.
class RollingUpgradeIT {
  private static final Path PREVIOUS =
      Optional.ofNullable(System.getProperty("drill.previous"))
          .map(Path::of)
          .orElse(NodeProcess.JAR);
  private static final int IN_FLIGHT = 60;
  private static final long EVALUATIONS = 5_000;

  @TempDir private Path folder;

  /// Whether the cluster begins as one of another build.
  static boolean isFromAnotherBuild() {
    return !PREVIOUS.equals(NodeProcess.JAR);
  }

  @Test
  void losesNoGoalAndGoesOnWhileNodesOfTwoBuildsAreOneCluster() throws Exception {
    TestCluster.programs();
    TestCluster cluster =
        TestCluster.start(
            folder,
            Network.loopback(TestCluster.NODES),
            Collections.nCopies(TestCluster.NODES, "learning = off"),
            PREVIOUS);
    try {
      DrillGoals goals = new DrillGoals("upgraded-", EVALUATIONS);
      Crowd crowd = new Crowd(cluster::anyChannel, goals::goal);
      crowd.start(IN_FLIGHT);
      for (int node = 0; node < TestCluster.NODES; node++) {
        upgrade(cluster, crowd, node);
      }
      crowd.finish();

      cluster.assertEveryGoalEndedOnce(crowd);
    } finally {
      cluster.stop();
    }
  }

  private static void upgrade(TestCluster cluster, Crowd crowd, int node) throws Exception {
    crowd.awaitInFlight();
    long start = System.nanoTime();
    cluster.drain(node);
    long drained = System.nanoTime();
    cluster.restart(node);
    cluster.awaitBack(node);
    long back = System.nanoTime();
    System.out.printf(
        "Replaced node %d: drained after %.1f s, back %.1f s later; longest without an end %.1f s.%n",
        node,
        (drained - start) / 1e9,
        (back - drained) / 1e9,
        crowd.silence(start, back).toMillis() / 1e3);
  }
}
