package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.InsecureServerCredentials;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.api.ApiServer;
import io.ouroboros.orchestrator.settings.NodeAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people read when a node cannot do what they want, over real sockets.
class NodeClientTest {
  private static final String HOST = "127.0.0.1";

  @Test
  void aNodeThatCannotTellItsGenerationsIsNoDefect() throws Exception {
    try (ApiServer server =
            ApiServer.start(HOST, 0, InsecureServerCredentials.create(), List.of());
        NodeClient client = new NodeClient(new NodeAddress(1, HOST, server.port(), 0, ""))) {
      assertThatExceptionOfType(BadInput.class)
          .isThrownBy(client::generations)
          .withMessageStartingWith("generations: ");
    }
  }
}
