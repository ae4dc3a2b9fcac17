package io.ouroboros.orchestrator.drill;

import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.ouroboros.protocol.v1.GoalsGrpc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node on which the engine cannot be unpacked.
class EngineMissingIT {
  @TempDir private Path folder;

  @Test
  void saysThatGoalsAreServedUnguidedAndServesThem() throws Exception {
    Path noDirectory = Files.createFile(folder.resolve("cache"));
    NodeProcess node =
        NodeProcess.start(folder.resolve("data"), Map.of("XDG_CACHE_HOME", noDirectory.toString()));
    ManagedChannel channel = node.connect();
    try {
      node.awaitOutput("served unguided by a network. PyTorch does not start");

      Client client = new Client(100_000);
      client.submitUntilUnfinished(channel, 1);

      GoalsGrpc.GoalsBlockingStub goals = GoalsGrpc.newBlockingStub(channel);
      await().atMost(Duration.ofMinutes(1)).until(() -> client.look(goals) == 0);
    } finally {
      channel.shutdownNow();
      node.kill();
    }
  }
}
