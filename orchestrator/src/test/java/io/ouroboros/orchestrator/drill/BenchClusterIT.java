package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A measurement of a cluster that somebody ends.
class BenchClusterIT {
  private static final Duration START = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private File output;
  private Process bench;
  private List<ProcessHandle> others = List.of();

  @BeforeEach
  void measureForLong() throws Exception {
    output = folder.resolve("output.txt").toFile();
    Stream<String> measurement =
        Stream.of("bench", "cluster", "--goals", "20", "--rounds", "100000");
    List<String> command = Stream.concat(NodeProcess.jvm(List.of()), measurement).toList();
    bench = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    await("a round")
        .atMost(START)
        .failFast("It ended; see " + output, () -> !bench.isAlive())
        .until(() -> Files.readString(output.toPath()).contains("goals a second"));
    others = bench.descendants().toList();
  }

  @AfterEach
  void leaveNothingRunning() {
    bench.destroyForcibly();
    others.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void leavesNoProcessRunning() throws Exception {
    assertThat(others).isNotEmpty();

    bench.destroy();

    assertThat(bench.waitFor()).isEqualTo(NodeProcess.INTERRUPTED);
    assertThat(others).noneMatch(ProcessHandle::isAlive);
    assertThat(output).content().contains("Ended early.").doesNotContain("Exception");
  }
}
