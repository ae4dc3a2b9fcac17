package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Ctrl-C does to a node that has work.
class InterruptIT {
  private static final int UNFINISHED = 20;

  @TempDir private Path folder;

  private final Client client = new Client(100_000);
  private NodeProcess node;
  private ManagedChannel channel;

  @BeforeEach
  void startANodeWithWork() throws Exception {
    node = NodeProcess.start(folder.resolve("data"));
    node.awaitOutput("Ready");
    channel = node.connect();
    client.submitUntilUnfinished(channel, UNFINISHED);
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    channel.shutdownNow();
    node.kill();
  }

  @Test
  void theFirstOneDrainsAndEndsWithoutWaitingForGoals() throws Exception {
    node.interrupt();

    assertThat(node.awaitEnd()).isZero();
    node.awaitOutput("Unfinished goals go on at the next start");
  }

  @Test
  void theSecondOneEndsAtOnce() throws Exception {
    var watched =
        GoalsGrpc.newBlockingStub(channel)
            .watch(GoalRequest.newBuilder().setGoalId(client.acknowledged().getLast()).build());
    assertThat(watched.hasNext()).isTrue();
    node.interrupt();
    node.awaitOutput("Draining");

    node.interrupt();

    assertThat(node.awaitEnd()).isEqualTo(NodeProcess.INTERRUPTED);
  }
}
