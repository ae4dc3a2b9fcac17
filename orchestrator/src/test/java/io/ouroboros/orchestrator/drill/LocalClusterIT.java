package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cluster of processes that one command runs.
class LocalClusterIT {
  private static final int NODES = 3;

  @TempDir private Path folder;

  @Test
  void aNodeThatDiesStartsAgainAndCtrlCEndsAll() throws Exception {
    Path conf = Files.writeString(folder.resolve("node.conf"), "ouroboros.learning = off");
    Path data = folder.resolve("data");
    NodeProcess cluster =
        NodeProcess.launch(
            data, Map.of(), List.of(), "--conf", conf.toString(), "--nodes", "" + NODES);
    try {
      cluster.awaitOutput("Ready.", NODES);

      node(data, 2).destroyForcibly();
      cluster.awaitOutput("node 2  Ready.", 2);

      List<ProcessHandle> nodes =
          IntStream.rangeClosed(1, NODES).mapToObj(number -> node(data, number)).toList();
      cluster.interrupt();
      assertThat(cluster.awaitEnd()).isZero();
      assertThat(nodes).noneMatch(ProcessHandle::isAlive);
    } finally {
      cluster.kill();
    }
  }

  private static ProcessHandle node(Path data, int number) {
    NodeAddress address =
        NodeAddress.read(new DataDirectory(data.resolve("node-" + number))).orElseThrow();
    return ProcessHandle.of(address.pid()).orElseThrow();
  }
}
