package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that is killed at any instant keeps every promise that it made before.
class KillIT {
  private static final int KILLS = 20;
  private static final int UNFINISHED = 50;

  /// So many that enough are left whenever in the window the node dies.
  private static final int BACKLOG = 80;

  private static final Duration RECOVERY = Duration.ofMinutes(4);

  /// How late after the backlog is there the node may be killed.
  private static final Duration WINDOW = Duration.ofMillis(200);

  private final Random random = new Random(20);
  private final Client client = new Client(100_000);

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedGoalEndsExactlyOnceThoughTheNodeIsKilledTwentyTimes() throws Exception {
    Path data = folder.resolve("data");
    for (int kill = 0; kill < KILLS; kill++) {
      liveAndDie(data);
    }
    NodeProcess node = NodeProcess.start(data);
    try {
      bringAllToTheirEnd(node);
    } finally {
      node.stop();
    }
    assertThat(JournalEnds.in(journal(data)))
        .hasSameSizeAs(client.acknowledged())
        .allSatisfy((goal, ends) -> assertThat(ends).as(goal).isEqualTo(1));
    GenerationStore generations = new GenerationStore(new DataDirectory(data).generations());
    assertThat(generations.list())
        .allSatisfy(id -> assertThat(generations.read(id)).isInstanceOf(Reading.Verified.class));
  }

  private void liveAndDie(Path data) throws Exception {
    NodeProcess node = NodeProcess.start(data);
    ManagedChannel channel = node.connect();
    try {
      client.submitUntilUnfinished(channel, BACKLOG);
      LockSupport.parkNanos(random.nextLong(WINDOW.toNanos()));
    } finally {
      node.kill();
      channel.shutdownNow();
    }
    assertThat(client.acknowledged().size() - JournalEnds.in(journal(data)).size())
        .as("goals that the kill interrupted")
        .isGreaterThanOrEqualTo(UNFINISHED);
  }

  private void bringAllToTheirEnd(NodeProcess node) throws IOException {
    ManagedChannel channel = node.connect();
    try {
      GoalsGrpc.GoalsBlockingStub goals = GoalsGrpc.newBlockingStub(channel);
      Map<String, GoalReport> seenBefore = new HashMap<>(client.ends());
      client.awaitEnds(goals, RECOVERY);
      seenBefore.forEach((id, end) ->
          assertThat(goals.get(GoalRequest.newBuilder().setGoalId(id).build()))
              .as("the end of %s, as it was before the kills", id)
              .isEqualTo(end));
    } finally {
      channel.shutdownNow();
    }
  }

  private static JournalDatabase journal(Path data) {
    return JournalDatabase.h2(new DataDirectory(data).journal());
  }
}
