package io.ouroboros.orchestrator.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.grpc.ManagedChannel;
import io.ouroboros.orchestrator.local.Postgres;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.tls.Identities;
import io.ouroboros.orchestrator.tls.Identity;
import io.ouroboros.protocol.v1.GoalsGrpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/// Three nodes with data directories of their own around one PostgreSQL; all that they say to each
/// other and to clients is encrypted. Unless told otherwise they search and do not learn.
final class TestCluster {
  static final int NODES = 3;

  private static final Duration RECOVERY = Duration.ofMinutes(3);

  private final Network network;
  private final Postgres database;
  private final List<Identity> identities;
  private final List<Member> members = new CopyOnWriteArrayList<>();
  private final List<NodeProcess> launched = new ArrayList<>();

  /// A node and the way to it.
  private record Member(Home home, NodeProcess process, ManagedChannel channel) {
    static Member start(Home home, Path jar) throws IOException {
      NodeProcess process = home.launch(jar);
      return new Member(home, process, process.connect());
    }

    void kill() throws InterruptedException {
      channel.shutdownNow();
      process.kill();
    }

    void stop() throws InterruptedException {
      process.stop();
      channel.shutdownNow();
    }
  }

  /// What a node's processes have in common.
  private record Home(Path data, Path conf, List<String> launcher) {
    NodeProcess launch(Path jar) throws IOException {
      return NodeProcess.launch(data, conf, launcher, jar);
    }
  }

  private TestCluster(Network network, Postgres database, List<Identity> identities) {
    this.network = network;
    this.database = database;
    this.identities = identities;
  }

  /// Starts the nodes.
  ///
  /// @param folder for all files
  /// @param network ends with the cluster
  static TestCluster start(Path folder, Network network) throws IOException, InterruptedException {
    return start(folder, network, Collections.nCopies(NODES, "learning = off"));
  }

  /// Starts the nodes.
  ///
  /// @param folder for all files
  /// @param network ends with the cluster
  /// @param settings of each node, besides those of every one
  static TestCluster start(Path folder, Network network, List<String> settings)
      throws IOException, InterruptedException {
    return start(folder, network, settings, NodeProcess.JAR);
  }

  /// Starts nodes of any build.
  ///
  /// @param folder for all files
  /// @param network ends with the cluster
  /// @param settings of each node, besides those of every one
  /// @param jar that the nodes are started from
  static TestCluster start(Path folder, Network network, List<String> settings, Path jar)
      throws IOException, InterruptedException {
    List<String> hosts = new ArrayList<>(network.hosts());
    hosts.add(network.database());
    TestCluster cluster =
        new TestCluster(
            network,
            Postgres.start(programs().orElseThrow(), network.database()),
            Identities.of(folder.resolve("tls"), hosts));
    for (int node = 0; node < settings.size(); node++) {
      Path conf = folder.resolve("node-%d.conf".formatted(node));
      Files.writeString(conf, cluster.settings(node) + settings.get(node) + "\n}\n");
      Home home = new Home(data(folder, node), conf, network.launcher(node));
      cluster.members.add(Member.start(home, jar));
    }
    return cluster;
  }

  /// Where a node keeps what is its own.
  static Path data(Path folder, int node) {
    return folder.resolve("data-%d".formatted(node));
  }

  /// What this process needs to be a member too, one that may decide what is promoted.
  Membership visitor() {
    return new Membership(
        Set.of(Membership.Role.LEARNER),
        network.database(),
        0,
        network.seeds(),
        Optional.of(identities.getLast()));
  }

  /// Where PostgreSQL is; the test is skipped where it is not installed.
  static Optional<Path> programs() throws IOException {
    Optional<Path> programs = Postgres.programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
    return programs;
  }

  private String settings(int node) {
    Identity identity = identities.get(node);
    return """
    ouroboros {
      ports.host = "%s"
      cluster { host = "%s", port = %d, seeds = %s }
      journal { url = "%s", user = "%s" }
      tls { certificate = "%s", key = "%s", authority = "%s" }
      workers = 1
    """
        .formatted(
            network.hosts().get(node),
            network.hosts().get(node),
            network.ports().get(node),
            network.seeds().stream().map("\"%s\""::formatted).toList(),
            database.journal().url(),
            database.journal().user(),
            identity.certificate(),
            identity.key(),
            identity.authority());
  }

  /// The way to a node.
  ManagedChannel channel(int node) {
    return members.get(node).channel();
  }

  /// The way to one of the nodes, which may be down.
  ManagedChannel anyChannel() {
    return channel(ThreadLocalRandom.current().nextInt(NODES));
  }

  /// The process of a node.
  NodeProcess process(int node) {
    return members.get(node).process();
  }

  /// The server that all nodes keep their goals in.
  Postgres database() {
    return database;
  }

  /// Ends a node as a power cut would.
  void kill(int node) throws InterruptedException {
    members.get(node).kill();
  }

  /// Has a node hand over what it holds and end.
  void drain(int node) throws InterruptedException {
    members.get(node).stop();
  }

  /// Starts a node that has ended again on its directory, from the build under test.
  void restart(int node) throws IOException, InterruptedException {
    Member ended = members.get(node);
    ended.kill();
    members.set(node, Member.start(ended.home(), NodeProcess.JAR));
  }

  /// Waits until a node that was started again knows all others and has goals.
  void awaitBack(int node) {
    process(node).awaitNodes(NODES);
    process(node).awaitGoals();
  }

  /// Starts a node again that may not find its cluster.
  NodeProcess launch(int node) throws IOException {
    NodeProcess process = members.get(node).home().launch(NodeProcess.JAR);
    launched.add(process);
    return process;
  }

  /// Takes a killed node's disk away.
  void deleteDirectory(int node) throws IOException {
    try (var files = Files.walk(members.get(node).home().data())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Waits until a client has seen the end of every goal that was acknowledged to it.
  ///
  /// @param node that it asks
  void awaitEnds(Client client, int node) {
    client.awaitEnds(GoalsGrpc.newBlockingStub(channel(node)), RECOVERY);
  }

  /// Holds that every goal that was acknowledged to a client ends, and that each ended once.
  void assertEveryGoalEndsOnce(Client client) throws SQLException {
    awaitEnds(client, 0);
    assertEndedOnce(client.acknowledged());
  }

  /// Holds that every goal that was acknowledged to a crowd has ended, and each once.
  void assertEveryGoalEndedOnce(Crowd crowd) throws SQLException {
    assertThat(crowd.unfinished()).isEmpty();
    assertEndedOnce(crowd.acknowledged().keySet());
  }

  private void assertEndedOnce(Collection<String> goals) throws SQLException {
    assertThat(JournalEnds.in(database.journal()))
        .hasSameSizeAs(goals)
        .allSatisfy((goal, ends) -> assertThat(ends).as(goal).isEqualTo(1));
  }

  /// Ends all processes.
  void stop() throws IOException, InterruptedException {
    for (Member member : members) {
      member.kill();
    }
    for (NodeProcess process : launched) {
      process.kill();
    }
    database.close();
    network.close();
  }
}
