package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.orchestrator.bench.AttemptLog;
import io.ouroboros.orchestrator.bench.NoiseGeneration;
import io.ouroboros.orchestrator.bench.PromotingNode;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Generations of 15 MB that become current while the nodes of a cluster work, and what may befall
/// them on their way. One cluster lives through all of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapIT {
  private static final String WORKS = "learning = on\ncluster.roles = [api, worker]";
  private static final String GATE = "gate";
  private static final int UNFINISHED = 6;
  private static final int LAST = TestCluster.NODES - 1;
  private static final long TOO_SMALL = 4L << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private static Path folder;

  private final Client client = new Client(1_000_000);
  private Optional<SmallDisk> disk = Optional.empty();
  private @Nullable TestCluster started;
  private @Nullable PromotingNode joined;
  private long seed;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    TestCluster.programs();
    Engine engine = Engine.start(EngineCache.ofProcess());
    assumeTrue(engine instanceof Engine.Present, engine::toString);
    disk = SmallDisk.mount(generations(LAST));
    TestCluster cluster =
        TestCluster.start(
            folder,
            Network.loopback(TestCluster.NODES),
            Collections.nCopies(TestCluster.NODES, WORKS));
    started = cluster;
    joined =
        PromotingNode.join(folder.resolve(GATE), cluster.visitor(), cluster.database().journal());
    awaitLeasedByAll(Starter.bundle().generation().id());
  }

  private static Path generations(int node) {
    return new DataDirectory(TestCluster.data(folder, node)).generations();
  }

  private TestCluster cluster() {
    return Optional.ofNullable(started).orElseThrow();
  }

  private PromotingNode gate() {
    return Optional.ofNullable(joined).orElseThrow();
  }

  private void awaitLeasedByAll(GenerationId generation) {
    IntStream.range(0, TestCluster.NODES)
        .forEach(node -> cluster().process(node).awaitLeased(generation));
  }

  private GenerationBundle draw() {
    return NoiseGeneration.draw(++seed);
  }

  private void submitToAll() {
    for (int node = 0; node < TestCluster.NODES; node++) {
      client.submitUntilUnfinished(cluster().channel(node), UNFINISHED);
    }
  }

  @AfterEach
  void nothingWasDropped() throws Exception {
    cluster().assertEveryGoalEndsOnce(client);
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    if (joined != null) {
      joined.close();
    }
    if (started != null) {
      started.stop();
    }
    if (disk.isPresent()) {
      disk.get().close();
    }
  }

  @Test
  void attemptsBegunOnceAllNodesHaveConfirmedRunUnderTheNewGeneration() throws Exception {
    GenerationId old = gate().lineage().current();
    GenerationBundle next = draw();
    submitToAll();
    gate().promote(next);
    submitToAll();
    GenerationId now = next.generation().id();
    awaitLeasedByAll(now);
    cluster().awaitEnds(client, 0);
    Set<String> before = Set.copyOf(client.acknowledged());
    submitToAll();
    cluster().awaitEnds(client, 0);

    var attempts = AttemptLog.of(cluster().database().journal());
    assertThat(attempts)
        .filteredOn(attempt -> client.acknowledged().contains(attempt.goal()))
        .filteredOn(attempt -> !before.contains(attempt.goal()))
        .isNotEmpty()
        .allSatisfy(attempt -> assertThat(attempt.generation()).isEqualTo(now));
    assertThat(attempts).extracting(AttemptLog.Entry::generation).contains(old, now);
  }

  @Test
  void aGenerationThatIsDamagedAtItsSourceLeavesTheOldOneInServiceEverywhere() throws Exception {
    GenerationId old = gate().lineage().current();
    GenerationBundle next = draw();
    GenerationId damaged = next.generation().id();
    gate().store().write(next);
    damage(folder.resolve(GATE).resolve("generations").resolve(damaged.value()));
    submitToAll();
    gate().propose(damaged);

    assertThat(decided(damaged))
        .isInstanceOfSatisfying(
            Standing.RolledBack.class,
            back ->
                assertThat(back.reason())
                    .contains("0 of 3 nodes loaded it")
                    .contains("must have the SHA-256"));
    awaitLeasedByAll(old);
  }

  private static void damage(Path generation) throws IOException {
    Path weights = generation.resolve(Generation.WEIGHTS);
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
  }

  private Standing.Stage decided(GenerationId candidate) {
    await("a decision").atMost(PATIENCE).until(() -> !gate().lineage().isBusy());
    return gate().lineage().generations().stream()
        .filter(standing -> standing.generation().equals(candidate))
        .findFirst()
        .orElseThrow()
        .stage();
  }

  @Test
  void aNodeWhoseDiskIsFullStaysOnTheOldGenerationUntilThereIsRoom() throws Exception {
    assumeTrue(disk.isPresent(), "A small disk needs root.");
    GenerationId old = gate().lineage().current();
    GenerationBundle next = draw();
    GenerationId now = next.generation().id();
    disk.get().leave(TOO_SMALL);
    gate().promote(next);

    for (int node = 0; node < LAST; node++) {
      cluster().process(node).awaitLeased(now);
    }
    cluster().process(LAST).awaitUnloadable();
    cluster().process(LAST).awaitLeased(old);
    client.submitUntilUnfinished(cluster().channel(LAST), UNFINISHED);
    cluster().awaitEnds(client, LAST);

    disk.get().makeRoom();
    cluster().process(LAST).awaitLeased(now);
  }

  @Test
  void aNodeThatIsKilledWhileAGenerationComesGetsTheRestAfterItsReturn() throws Exception {
    client.submitUntilUnfinished(cluster().channel(0), UNFINISHED);
    GenerationId now = killedInTransfer();
    for (int node = 0; node < LAST; node++) {
      cluster().process(node).awaitLeased(now);
    }
    client.submitUntilUnfinished(cluster().channel(0), UNFINISHED);
    cluster().restart(LAST);
    cluster().process(LAST).awaitLeased(now);
  }

  /// Promotes generations until the last node dies with a part of one: now and then all of it is
  /// there when the node dies.
  private GenerationId killedInTransfer() throws IOException, InterruptedException {
    while (true) {
      GenerationBundle next = draw();
      GenerationId id = next.generation().id();
      Path part = generations(LAST).resolve("incoming-" + id.value()).resolve(Generation.WEIGHTS);
      gate().promote(next);
      await("a part of it")
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> Files.exists(part) || Files.exists(generations(LAST).resolve(id.value())));
      cluster().kill(LAST);
      if (Files.exists(part) && Files.size(part) < next.blob(Generation.WEIGHTS).length) {
        return id;
      }
      cluster().restart(LAST);
      cluster().process(LAST).awaitLeased(id);
    }
  }
}
