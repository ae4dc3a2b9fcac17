package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.grpc.ManagedChannel;
import io.ouroboros.orchestrator.local.FreePorts;
import io.ouroboros.orchestrator.local.Postgres;
import io.ouroboros.orchestrator.tls.Identities;
import io.ouroboros.orchestrator.tls.Identity;
import io.ouroboros.protocol.v1.GoalsGrpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes with data directories of their own around one PostgreSQL; all that they say to each
/// other and to the client is encrypted.
class ClusterIT {
  private static final int NODES = 3;
  private static final int KILLS = 4;
  private static final int UNFINISHED = 30;
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  @TempDir private Path folder;

  private final Random random = new Random(7);
  private final Client client = new Client(1_000_000);
  private final List<Member> members = new ArrayList<>();
  private Optional<Postgres> database = Optional.empty();

  /// A node and the way to it.
  private record Member(Path data, Path conf, NodeProcess process, ManagedChannel channel) {
    static Member start(Path data, Path conf) throws IOException {
      NodeProcess process = NodeProcess.start(data, conf);
      return new Member(data, conf, process, process.connect());
    }

    void kill() throws InterruptedException {
      channel.shutdownNow();
      process.kill();
    }
  }

  @BeforeEach
  void startTheCluster() throws Exception {
    Optional<Path> programs = Postgres.programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
    Postgres postgres = Postgres.start(programs.get());
    database = Optional.of(postgres);
    Identity identity = Identities.of(folder.resolve("tls"));
    List<Integer> ports = FreePorts.take(NODES);
    List<String> seeds = ports.stream().map("\"127.0.0.1:%d\""::formatted).toList();
    for (int node = 0; node < NODES; node++) {
      Path conf =
          Files.writeString(
              folder.resolve("node-%d.conf".formatted(node)),
              """
              ouroboros {
                cluster { port = %d, seeds = %s }
                journal { url = "%s", user = "%s" }
                tls { certificate = "%s", key = "%s", authority = "%s" }
                workers = 1
                learning = off
              }
              """
                  .formatted(
                      ports.get(node),
                      seeds,
                      postgres.journal().url(),
                      postgres.journal().user(),
                      identity.certificate(),
                      identity.key(),
                      identity.authority()));
      members.add(Member.start(folder.resolve("data-%d".formatted(node)), conf));
    }
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    for (Member member : members) {
      member.kill();
    }
    database.ifPresent(Postgres::close);
  }

  @Test
  void everyAcknowledgedGoalEndsExactlyOnceThoughNodesAreKilledOneAfterTheOther() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      int victim = random.nextInt(NODES);
      client.submitUntilUnfinished(members.get((victim + 1) % NODES).channel(), UNFINISHED);
      Member killed = members.get(victim);
      killed.kill();
      if (kill % 3 == 2) {
        delete(killed.data());
      }
      members.set(victim, Member.start(killed.data(), killed.conf()));
    }

    GoalsGrpc.GoalsBlockingStub goals = GoalsGrpc.newBlockingStub(members.getFirst().channel());
    await("every acknowledged goal's end")
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> client.look(goals) == 0);

    assertThat(endsInTheJournal())
        .hasSameSizeAs(client.acknowledged())
        .allSatisfy((goal, ends) -> assertThat(ends).as(goal).isEqualTo(1));
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// How often each goal ended, by its persistence id.
  private Map<String, Integer> endsInTheJournal() throws SQLException {
    var journal = database.orElseThrow().journal();
    Map<String, Integer> ends = new HashMap<>();
    try (var connection =
            DriverManager.getConnection(journal.url(), journal.user(), journal.password());
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT persistence_id FROM event_journal WHERE event_ser_manifest = 'eA'")) {
      while (rows.next()) {
        ends.merge(rows.getString(1), 1, Integer::sum);
      }
    }
    return ends;
  }
}
