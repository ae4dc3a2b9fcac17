package io.ouroboros.orchestrator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.cycle.Replicas;
import io.ouroboros.learner.cycle.Stamp;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.protocol.v1.LearnerCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointReplicasTest {
  private static final Depots.Address NOBODY = new Depots.Address("127.0.0.1", 1);
  private static final byte[] OLDER = checkpoint(new Stamp(3, 9));
  private static final byte[] NEWER = checkpoint(new Stamp(4, 1));

  @TempDir private Path folder;

  private final AtomicBoolean alone = new AtomicBoolean();
  private final OtherNodes others = new OtherNodes(Optional.empty());
  private final CheckpointReplicas replicas = new CheckpointReplicas(others, alone::get);
  private CheckpointFile first;
  private CheckpointFile second;
  private TransferServer firstServer;
  private TransferServer secondServer;

  /// With more bytes than one message of gRPC may have.
  private static byte[] checkpoint(Stamp stamp) {
    return LearnerCheckpoint.newBuilder()
        .setTerm(stamp.term())
        .setNumber(stamp.number())
        .setCandidate("0".repeat(5 << 20))
        .build()
        .toByteArray();
  }

  @BeforeEach
  void start() throws IOException {
    first = new CheckpointFile(folder.resolve("first"));
    second = new CheckpointFile(folder.resolve("second"));
    firstServer = serve("one", first);
    secondServer = serve("two", second);
  }

  private TransferServer serve(String name, CheckpointFile file) throws IOException {
    GenerationStore store = new GenerationStore(Files.createDirectory(folder.resolve(name)));
    return TransferServer.start("127.0.0.1", Optional.empty(), store, file);
  }

  @AfterEach
  void stop() {
    firstServer.close();
    secondServer.close();
  }

  @Test
  void countsWhatAnyOtherNodeKeeps() throws IOException {
    others.are(List.of(NOBODY, firstServer.address()));
    assertThat(replicas.keep(NEWER)).isEqualTo(Replicas.Copy.KEPT);
    assertThat(first.bytes()).contains(NEWER);
  }

  @Test
  void doesNotCountWhatNoNodeKeeps() {
    others.are(List.of(NOBODY));
    assertThat(replicas.keep(NEWER)).isEqualTo(Replicas.Copy.NOT_KEPT);
    others.are(List.of());
    assertThat(replicas.keep(NEWER)).isEqualTo(Replicas.Copy.NOT_KEPT);
    alone.set(true);
    assertThat(replicas.keep(NEWER)).isEqualTo(Replicas.Copy.KEPT);
  }

  @Test
  void doesNotCountWhatALaterLearnerHasGoneOnFrom() throws IOException {
    assertThat(first.keep(NEWER)).isTrue();
    others.are(List.of(firstServer.address(), secondServer.address()));
    assertThat(replicas.keep(OLDER)).isEqualTo(Replicas.Copy.OUTDATED);
    assertThat(first.bytes()).contains(NEWER);
    assertThat(second.bytes()).isEmpty();
  }

  @Test
  void findsTheNewestOfAllNodes() throws IOException {
    assertThat(first.keep(OLDER)).isTrue();
    assertThat(second.keep(NEWER)).isTrue();
    others.are(List.of(firstServer.address(), NOBODY, secondServer.address()));
    assertThat(replicas.newest(Stamp.NONE)).contains(NEWER);
    assertThat(replicas.newest(new Stamp(4, 1))).isEmpty();
  }
}
