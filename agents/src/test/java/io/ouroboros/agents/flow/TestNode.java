package io.ouroboros.agents.flow;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.agents.verdict.Judge;
import io.ouroboros.agents.wire.GoalMarks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.FishingOutcomes;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.cluster.sharding.ShardRegion.CurrentShardRegionState;
import org.apache.pekko.cluster.sharding.typed.GetShardRegionState;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;
import org.awaitility.Awaitility;

/// One node, a cluster of its own, with real planners over a real journal in a folder; the test
/// plays the queue, the workers and the critic unless it wants a crew.
final class TestNode implements AutoCloseable {
  private static final Pace HASTY =
      new Pace(
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          Duration.ofSeconds(3),
          Duration.ofMillis(200));

  private final ActorTestKit kit;
  private final JournalDatabase journal;
  private final TestProbe<AttemptQueue.Command> queue;
  private final Admission admission;
  private final Goals goals;

  private TestNode(
      ActorTestKit kit,
      JournalDatabase journal,
      TestProbe<AttemptQueue.Command> probe,
      ActorRef<AttemptQueue.Command> queue,
      int limit) {
    this.kit = kit;
    this.journal = journal;
    this.queue = probe;
    this.admission = new Admission(limit, Charter.usual());
    Cluster cluster = Cluster.get(kit.system());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    this.goals = Goals.start(kit.system(), journal, queue, admission, HASTY);
  }

  /// Starts a node over the journal in a folder.
  ///
  /// @param limit goals in flight
  static TestNode start(Path folder, int limit) throws SQLException {
    JournalDatabase journal = journal(folder);
    ActorTestKit kit = ActorTestKit.create("flow", config(journal));
    TestProbe<AttemptQueue.Command> probe = kit.createTestProbe();
    return new TestNode(kit, journal, probe, probe.ref(), limit);
  }

  /// Starts a node with a queue and a crew of its own.
  static TestNode working(Path folder, Behavior<OracleProtocol> oracle) throws SQLException {
    JournalDatabase journal = journal(folder);
    ActorTestKit kit = ActorTestKit.create("flow", config(journal));
    ActorRef<AttemptQueue.Command> queue = kit.spawn(AttemptQueue.create());
    kit.spawn(Crew.create(2, SearchMemory.usual(), queue, kit.spawn(oracle)));
    return new TestNode(kit, journal, kit.createTestProbe(), queue, 100);
  }

  private static JournalDatabase journal(Path folder) throws SQLException {
    JournalDatabase journal = JournalDatabase.h2(folder.resolve("journal"));
    journal.createTables(GoalMarks::of);
    return journal;
  }

  private static Config config(JournalDatabase journal) {
    return ConfigFactory.parseMap(journal.settings())
        .withFallback(ConfigFactory.parseMap(Map.of("pekko.cluster.roles", List.of(Goals.ROLE))))
        .withFallback(ConfigFactory.parseString(LOCAL))
        .withFallback(ConfigFactory.parseResources("journal.conf"))
        .withFallback(ConfigFactory.defaultReferenceUnresolved())
        .resolve();
  }

  private static final String LOCAL =
      """
      pekko.loglevel = WARNING
      pekko.remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
      pekko.cluster.jmx.enabled = off
      pekko.cluster.gossip-interval = 100ms
      pekko.cluster.leader-actions-interval = 100ms
      pekko.cluster.min-nr-of-members = 1
      pekko.cluster.sharding.waiting-for-state-timeout = 500ms
      pekko.cluster.sharding.retry-interval = 200ms
      pekko.actor.testkit.typed.single-expect-default = 20s
      pekko.actor.testkit.typed.system-shutdown-default = 30s
      """;

  ActorTestKit kit() {
    return kit;
  }

  JournalDatabase journal() {
    return journal;
  }

  Admission admission() {
    return admission;
  }

  SubmitReply submit(Goal goal) {
    TestProbe<SubmitReply> client = kit.createTestProbe();
    goals.get(goal.id()).tell(new Planner.Submit(goal, client.ref()));
    return client.receiveMessage();
  }

  /// Submits a goal that is accepted, and watches it.
  TestProbe<GoalUpdate> pursue(Goal goal) {
    TestProbe<SubmitReply> client = kit.createTestProbe();
    TestProbe<GoalUpdate> watcher = kit.createTestProbe();
    goals.get(goal.id()).tell(new Planner.Submit(goal, client.ref(), Optional.of(watcher.ref())));
    client.expectMessage(new SubmitReply.Accepted(goal.id()));
    return watcher;
  }

  /// Submits a goal, has its first attempt find a program that fails on a withheld row, and waits
  /// for the second one.
  ///
  /// @return the number of that row
  int overfit(Goal goal) {
    submit(goal);
    AttemptQueue.Offer first = offerOf(goal.id());
    int hidden = first.attempt().plan().withheld().getFirst();

    first
        .replyTo()
        .tell(Judge.judge(Samples.found(first.attempt(), Samples.doublingAllBut(hidden))));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> offerOf(goal.id()).attempt().id().number() == 2);
    return hidden;
  }

  CancelReply cancel(GoalId goal) {
    TestProbe<CancelReply> client = kit.createTestProbe();
    goals.get(goal).tell(new Planner.Cancel(client.ref()));
    return client.receiveMessage();
  }

  TestProbe<GoalUpdate> watch(GoalId goal) {
    TestProbe<GoalUpdate> watcher = kit.createTestProbe();
    goals.get(goal).tell(new Planner.Watch(watcher.ref()));
    return watcher;
  }

  /// The next attempt that the goal's planner offers; those of other goals are passed over.
  AttemptQueue.Offer offerOf(GoalId goal) {
    return queue
        .fishForMessage(
            Duration.ofSeconds(20),
            message ->
                message instanceof AttemptQueue.Offer offer && isOf(goal, offer.attempt())
                    ? FishingOutcomes.complete()
                    : FishingOutcomes.continueAndIgnore())
        .stream()
        .map(AttemptQueue.Offer.class::cast)
        .toList()
        .getLast();
  }

  /// The next attempt that the goal's planner gives up.
  void awaitWithdrawal(GoalId goal) {
    queue.fishForMessage(
        Duration.ofSeconds(20),
        message ->
            message instanceof AttemptQueue.Withdraw withdraw
                    && withdraw.attempt().goal().equals(goal)
                ? FishingOutcomes.complete()
                : FishingOutcomes.continueAndIgnore());
  }

  private static boolean isOf(GoalId goal, Attempt attempt) {
    return attempt.goal().id().equals(goal);
  }

  /// The entities in memory now.
  Set<String> awake() {
    TestProbe<CurrentShardRegionState> asker = kit.createTestProbe();
    ClusterSharding.get(kit.system())
        .shardState()
        .tell(new GetShardRegionState(Planner.TYPE_KEY, asker.ref()));
    return asker.receiveMessage().getShards().stream()
        .flatMap(shard -> shard.getEntityIds().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    kit.shutdownTestKit();
  }
}
