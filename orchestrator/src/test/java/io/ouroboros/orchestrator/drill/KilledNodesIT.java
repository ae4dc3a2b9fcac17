package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.protocol.v1.GoalReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes, each in a network namespace of its own where that is allowed, are killed one after
/// the other while many goals are in flight. `-Ddrill.goals=2000 -Ddrill.minutes=5` makes a large
/// drill of it; what befell it is printed.
class KilledNodesIT {
  private static final int IN_FLIGHT = Integer.getInteger("drill.goals", 60);
  private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("drill.minutes", 0));
  private static final int LEAST_KILLS = 3;

  /// What goals there are: each is pursued many times, by different keys.
  private static final int DIFFERENT = 60;

  private static final long EVALUATIONS = 5_000;

  @TempDir private Path folder;

  private final Random random = new Random(7);

  @Test
  void everyGoalEndsExactlyOnceAndAsItWouldHaveWithoutTheKills() throws Exception {
    TestCluster.programs();
    TestCluster cluster = TestCluster.start(folder, Network.apart(TestCluster.NODES));
    try {
      Crowd crowd = crowd(cluster, "killed-");
      crowd.start(IN_FLIGHT);
      KillDrill drill = new KillDrill(cluster, crowd);
      long end = System.nanoTime() + TIME.toNanos();
      for (int kill = 0; kill < LEAST_KILLS || System.nanoTime() < end; kill++) {
        System.out.println(drill.kill(random.nextInt(TestCluster.NODES), kill % 3 == 2));
      }
      crowd.finish();

      cluster.assertEveryGoalEndedOnce(crowd);
      assertAsUndisturbed(cluster, crowd);
    } finally {
      cluster.stop();
    }
  }

  private Crowd crowd(TestCluster cluster, String keys) {
    DrillGoals goals = new DrillGoals(keys, EVALUATIONS);
    return new Crowd(cluster::anyChannel, number -> goals.goal(number % DIFFERENT, number));
  }

  private void assertAsUndisturbed(TestCluster cluster, Crowd crowd) throws InterruptedException {
    Crowd undisturbed = crowd(cluster, "undisturbed-");
    undisturbed.start(DIFFERENT);
    undisturbed.finish(DIFFERENT);
    assertThat(answers(crowd)).containsExactlyInAnyOrderEntriesOf(answers(undisturbed));
  }

  /// The different answers to each of the goals, whatever its keys.
  private static Map<Integer, Set<GoalReport>> answers(Crowd crowd) {
    Map<Integer, Set<GoalReport>> answers = new HashMap<>();
    crowd
        .ends()
        .forEach((goal, end) ->
            answers
                .computeIfAbsent(crowd.acknowledged().get(goal) % DIFFERENT, _ -> new HashSet<>())
                .add(end.toBuilder().clearGoalId().build()));
    return answers;
  }
}
