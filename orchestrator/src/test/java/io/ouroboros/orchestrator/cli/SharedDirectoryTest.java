package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.orchestrator.node.Node;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands beside a running node: on its directory, and on its ports.
class SharedDirectoryTest {
  @TempDir private static Path directory;

  private static Path data;
  private static Path csv;
  private static Node node;

  @BeforeAll
  static void startANode() throws Exception {
    data = directory.resolve("data");
    csv = Files.writeString(directory.resolve("upper.csv"), "a,b\nxy,XY\nuv,UV\nkl,\n");
    DataDirectory held = new DataDirectory(data);
    DirectoryLock lock = DirectoryLock.tryHold(held).orElseThrow();
    Settings settings = Settings.standard().with(Settings.Ports.ANY).withLearning(false);
    node = Node.start(held, settings, lock);
  }

  @AfterAll
  static void stopIt() {
    node.close();
  }

  @Test
  void solveUsesTheNodeThatRunsOnTheDirectoryAndGetsTheAnswerThatOneOfItsOwnGives() {
    Typed beside = Typed.run("solve", csv.toString(), "--data", data.toString(), "--json");
    Typed alone =
        Typed.run(
            "solve",
            csv.toString(),
            "--data",
            directory.resolve("other").toString(),
            "--json",
            "--budget",
            Long.toString(Settings.standard().searches().budget().evaluations()));

    assertThat(beside.exitCode()).as(beside.errors()).isZero();
    assertThat(alone.exitCode()).as(alone.errors()).isZero();
    assertThat(withoutId(beside.output())).contains("KL").isEqualTo(withoutId(alone.output()));
    assertThat(Typed.run("goals", "--data", data.toString()).output()).contains("upper-csv-b");
  }

  @Test
  void upRefusesADirectoryThatANodeHoldsAndNamesItsProcess() {
    Typed typed = Typed.run("up", "--data", data.toString());

    assertThat(typed.exitCode()).isEqualTo(Ouroboros.BAD_INPUT);
    assertThat(typed.errors())
        .contains(data.toString())
        .contains("process " + ProcessHandle.current().pid())
        .contains("--data");
  }

  @ParameterizedTest
  @CsvSource({"--grpc-port,--http-port", "--http-port,--grpc-port"})
  void aBusyPortIsNamedWithTheOptionThatChangesIt(String busy, String free) throws IOException {
    Path settings =
        Files.writeString(directory.resolve("quiet.conf"), "ouroboros.learning = off\n");
    Path own = directory.resolve("own" + busy);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(socket.getLocalPort());

      Typed typed =
          Typed.run(
              "up", "--data", own.toString(), "--conf", settings.toString(), busy, port, free, "0");

      assertThat(typed.exitCode()).isEqualTo(Ouroboros.BAD_INPUT);
      assertThat(typed.errors()).contains("port " + port).contains(busy);
      assertThat(new DataDirectory(own).address()).doesNotExist();
    }
  }

  private static String withoutId(String json) {
    return json.replaceFirst("\"id\":\"[^\"]*\",", "");
  }
}
