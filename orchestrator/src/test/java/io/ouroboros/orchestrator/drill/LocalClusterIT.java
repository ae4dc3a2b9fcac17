package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cluster of processes that one command runs.
class LocalClusterIT {
  private static final int NODES = 3;

  private static final Duration ALIVE = Duration.ofDays(1);

  @TempDir private Path folder;

  @Test
  void aNodeThatDiesStartsAgainAndCtrlCEndsAll() throws Exception {
    Path conf = Files.writeString(folder.resolve("node.conf"), "ouroboros.learning = off");
    Path data = folder.resolve("data");
    NodeProcess cluster =
        NodeProcess.launch(data, Map.of(), "--conf", conf.toString(), "--nodes", "" + NODES);
    try {
      cluster.awaitOutput("Ready.", NODES);

      node(data, 2).destroyForcibly();
      cluster.awaitOutput("node 2  Ready.", 2);

      List<ProcessHandle> nodes =
          IntStream.rangeClosed(1, NODES).mapToObj(number -> node(data, number)).toList();
      cluster.interrupt();
      assertThat(cluster.awaitEnd()).isZero();
      assertThat(nodes).noneMatch(ProcessHandle::isAlive);
      assertThat(database(data).sincePulse()).as("a cluster that ended").isGreaterThan(ALIVE);
    } finally {
      cluster.kill();
    }
  }

  private static JournalDatabase database(Path data) throws IOException {
    String password = Files.readString(data.resolve("cluster.password"));
    return JournalDatabase.h2(data.resolve("cluster"), "ouroboros", password);
  }

  private static ProcessHandle node(Path data, int number) {
    NodeAddress address =
        NodeAddress.read(new DataDirectory(data.resolve("node-" + number))).orElseThrow();
    return ProcessHandle.of(address.pid()).orElseThrow();
  }
}
