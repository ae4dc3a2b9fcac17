package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.grpc.ManagedChannel;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.protocol.v1.Example;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.SubmitRequest;
import io.ouroboros.protocol.v1.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node whose journal is on a disk that fills up.
class FullDiskIT {
  private static final int UNFINISHED = 10;
  private static final long LITTLE = 32L << 20;
  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final int BAD_INPUT = 2;

  @TempDir private Path folder;

  private final Client client = new Client(1_000_000);
  private Path data;
  private Optional<SmallDisk> disk = Optional.empty();
  private NodeProcess node;
  private ManagedChannel channel;

  @BeforeEach
  void startANodeWithWork() throws Exception {
    data = folder.resolve("data");
    disk = SmallDisk.mount(data);
    assumeTrue(disk.isPresent(), "A small disk needs root.");
    start();
    client.submitUntilUnfinished(channel, UNFINISHED);
  }

  private void start() throws IOException {
    node = launch();
    channel = node.connect();
  }

  private NodeProcess launch() throws IOException {
    Path conf = Files.writeString(folder.resolve("node.conf"), "ouroboros.learning = off");
    return NodeProcess.launch(data, Map.of(), "--conf", conf.toString());
  }

  private static SubmitRequest goal(String key) {
    return SubmitRequest.newBuilder()
        .setKey(key)
        .setSignature("(string) -> string")
        .addExamples(Example.newBuilder().addInputs(text("a")).setOutput(text("A")))
        .build();
  }

  private static Value text(String text) {
    return Value.newBuilder().setText(text).build();
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    if (disk.isPresent()) {
      channel.shutdownNow();
      node.kill();
      disk.get().close();
    }
  }

  @Test
  void takesNoGoalOnWhileThereIsLittleRoomAndEndsTheOthers() throws Exception {
    disk.orElseThrow().leave(LITTLE);

    var goals = GoalsGrpc.newBlockingStub(channel);
    assertThatThrownBy(() -> goals.submit(goal("now")))
        .hasMessageContaining("RESOURCE_EXHAUSTED")
        .hasMessageContaining(data.toString());
    assertThatThrownBy(() -> goals.pursue(goal("now")).next())
        .hasMessageContaining("RESOURCE_EXHAUSTED")
        .hasMessageContaining(data.toString());
    client.awaitEnds(goals, RECOVERY);

    disk.orElseThrow().makeRoom();
    assertThat(goals.submit(goal("later")).getGoalId()).isNotEmpty();
  }

  @Test
  void endsAndNamesItsDiskWhenThatIsFullAndLosesNothing() throws Exception {
    disk.orElseThrow().leave(0);

    assertThat(node.awaitEnd()).isEqualTo(BAD_INPUT);
    node.awaitOutput(data + ": The journal was closed");
    node.awaitOutput("Maybe the disk is full: it has 0 MiB left.");
    assertThat(launch().awaitEnd()).isEqualTo(BAD_INPUT);
    node.awaitOutput("The disk of " + data + " has 0 MiB left");

    disk.orElseThrow().makeRoom();
    start();
    client.awaitEnds(GoalsGrpc.newBlockingStub(channel), RECOVERY);
    node.stop();
    assertThat(JournalEnds.in(JournalDatabase.h2(new DataDirectory(data).journal())))
        .hasSameSizeAs(client.acknowledged())
        .allSatisfy((goal, ends) -> assertThat(ends).as(goal).isEqualTo(1));
  }
}
