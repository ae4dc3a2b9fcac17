package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.gate.Decision;
import io.ouroboros.learner.gate.Evidence;
import io.ouroboros.learner.gate.GateSettings;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.Interval;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.gate.Tally;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.settings.SystemSettings;
import io.ouroboros.orchestrator.transfer.OtherNodes;
import io.ouroboros.orchestrator.transfer.TransferServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.AddressFromURIString;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.ClusterSingleton;
import org.apache.pekko.cluster.typed.ClusterSingletonSettings;
import org.apache.pekko.cluster.typed.JoinSeedNodes;
import org.apache.pekko.cluster.typed.SingletonActor;

/// A member of a cluster, in this process, that holds the cluster's gatekeeper and gives the
/// generations that are promoted. All of it is what every node has, but for the exam, which each
/// candidate passes unseen: so generations can be promoted without waiting for a better one.
public final class PromotingNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration ANNOUNCEMENTS = Duration.ofSeconds(1);
  private static final Tally NOTHING = new Tally(0, 0, 0);
  private static final Evidence UNSEEN =
      new Evidence(new Interval(0, 0, 0), 0, 0, NOTHING, NOTHING);

  private final GenerationStore store;
  private final TransferServer server;
  private final ActorSystem<Void> system;
  private final ActorRef<Gatekeeper.Command> gatekeeper;

  private PromotingNode(
      GenerationStore store,
      TransferServer server,
      ActorSystem<Void> system,
      ActorRef<Gatekeeper.Command> gatekeeper) {
    this.store = store;
    this.server = server;
    this.system = system;
    this.gatekeeper = gatekeeper;
  }

  /// Joins a cluster none of whose nodes is a learner, and returns once it is a member.
  ///
  /// @param folder for its generations
  public static PromotingNode join(Path folder, Membership membership, JournalDatabase journal)
      throws IOException {
    GenerationStore store = new GenerationStore(folder.resolve("generations"));
    GenerationId starter = Starter.install(store);
    TransferServer server =
        TransferServer.start(
            membership.host(),
            membership.identity(),
            store,
            new CheckpointFile(folder.resolve("learner")));
    CompletableFuture<ActorRef<Gatekeeper.Command>> gate = new CompletableFuture<>();
    ActorSystem<Void> system =
        new SystemSettings(journal, settings(membership, journal))
            .start(guardian(server, new OtherNodes(membership.identity()), starter, gate));
    CompletableFuture<Void> up = new CompletableFuture<>();
    org.apache.pekko.cluster.Cluster.get(system.classicSystem())
        .registerOnMemberUp(() -> up.complete(null));
    Cluster.get(system)
        .manager()
        .tell(
            new JoinSeedNodes(
                membership.seeds().stream()
                    .map(SystemSettings::address)
                    .map(AddressFromURIString::parse)
                    .toList()));
    up.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    return new PromotingNode(store, server, system, gate.join());
  }

  private static Settings settings(Membership membership, JournalDatabase journal) {
    Settings standard = Settings.standard();
    return new Settings(
        Settings.Ports.ANY,
        membership,
        Optional.of(journal),
        standard.searches(),
        standard.generations(),
        false,
        standard.network());
  }

  private static Behavior<Void> guardian(
      TransferServer server,
      OtherNodes others,
      GenerationId starter,
      CompletableFuture<ActorRef<Gatekeeper.Command>> gate) {
    return Behaviors.setup(context -> {
      context.spawn(Depots.create(server.address(), others::are), "depots");
      gate.complete(
          ClusterSingleton.get(context.getSystem())
              .init(
                  SingletonActor.of(gatekeeper(starter), "gatekeeper")
                      .withSettings(
                          ClusterSingletonSettings.create(context.getSystem())
                              .withRole(Membership.Role.LEARNER.word()))));
      return Behaviors.empty();
    });
  }

  private static Behavior<Gatekeeper.Command> gatekeeper(GenerationId starter) {
    GateSettings usual = GateSettings.STANDARD;
    return Gatekeeper.create(
        (_, _, _) -> Optional.of(new Decision.Promote(UNSEEN)),
        Charter.usual(),
        new GateSettings(usual.quorum(), usual.patience(), ANNOUNCEMENTS, Optional.of(starter)),
        Clock.systemUTC());
  }

  /// Where this node keeps its generations.
  public GenerationStore store() {
    return store;
  }

  /// Keeps a generation, and brings it before the gate.
  public void promote(GenerationBundle generation) throws IOException {
    store.write(generation);
    propose(generation.generation().id());
  }

  /// Brings a generation that this node keeps before the gate.
  public void propose(GenerationId generation) {
    AskPattern.<Gatekeeper.Command, Standing>ask(
            gatekeeper,
            replyTo -> new Gatekeeper.Propose(generation, replyTo),
            PATIENCE,
            system.scheduler())
        .toCompletableFuture()
        .join();
  }

  /// The state of the lineage.
  public LineageStatus lineage() {
    return AskPattern.<Gatekeeper.Command, LineageStatus>ask(
            gatekeeper, Gatekeeper.GetStatus::new, PATIENCE, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  /// Leaves the cluster.
  @Override
  public void close() {
    CoordinatedShutdown.get(system)
        .runAll(CoordinatedShutdown.clusterLeavingReason())
        .toCompletableFuture()
        .join();
    system.terminate();
    server.close();
  }
}
