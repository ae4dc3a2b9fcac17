package io.ouroboros.orchestrator.node;

import io.grpc.BindableService;
import io.ouroboros.agents.flow.Goals;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.api.ApiServer;
import io.ouroboros.orchestrator.api.GenerationsService;
import io.ouroboros.orchestrator.api.GoalHistory;
import io.ouroboros.orchestrator.api.GoalsService;
import io.ouroboros.orchestrator.api.HttpServer;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.settings.SystemSettings;
import io.ouroboros.orchestrator.telemetry.Logging;
import io.ouroboros.orchestrator.telemetry.Telemetry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running node: a cluster of one, with its actors, its API, and the right to its data directory.
public final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DirectoryLock lock;
  private final Telemetry telemetry;
  private final ActorSystem<Guardian.Command> system;
  private final CompletableFuture<Engine> engine;
  private final Parts parts;
  private final ApiServer api;
  private final ServerBinding http;

  private Node(DirectoryLock lock, Premises premises, Running running) {
    this.lock = lock;
    this.telemetry = premises.telemetry();
    this.engine = premises.engine();
    this.system = running.system();
    this.parts = running.parts();
    this.api = running.api();
    this.http = running.http();
  }

  private record Servers(ApiServer api, ServerBinding http) {}

  private record Running(
      ActorSystem<Guardian.Command> system, Parts parts, ApiServer api, ServerBinding http) {}

  /// Starts a node; returns once it takes goals.
  ///
  /// @param lock on the directory; the node gives it back when it closes or does not start
  /// @throws BadInput when the directory or a port cannot be used
  public static Node start(DataDirectory directory, Settings settings, DirectoryLock lock)
      throws BadInput, InterruptedException {
    try {
      return open(directory, settings, lock);
    } catch (BadInput | RuntimeException | InterruptedException failure) {
      release(lock);
      throw failure;
    }
  }

  private static Node open(DataDirectory directory, Settings settings, DirectoryLock lock)
      throws BadInput, InterruptedException {
    Logging.toFile(directory.log());
    JournalDatabase journal = JournalDatabase.h2(directory.journal());
    createTables(journal, directory);
    try {
      Premises premises = Premises.lay(directory, settings, new Telemetry());
      Node node = new Node(lock, premises, run(premises, journal));
      node.address().write(directory);
      return node;
    } catch (IOException refused) {
      throw new BadInput(
          directory.toString(), "The directory cannot be used: " + refused.getMessage());
    }
  }

  private static Running run(Premises premises, JournalDatabase journal)
      throws BadInput, InterruptedException {
    CompletableFuture<Parts> promise = new CompletableFuture<>();
    ActorSystem<Guardian.Command> system =
        new SystemSettings(journal, premises.settings()).start(Guardian.create(premises, promise));
    try {
      Cluster cluster = Cluster.get(system);
      cluster.manager().tell(Join.create(cluster.selfMember().address()));
      Parts parts = parts(promise);
      Servers servers = serve(system, parts, premises, journal);
      return new Running(system, parts, servers.api(), servers.http());
    } catch (BadInput | RuntimeException failure) {
      stop(system);
      throw failure;
    }
  }

  private static void createTables(JournalDatabase journal, DataDirectory directory)
      throws BadInput {
    try {
      journal.createTables();
    } catch (SQLException unusable) {
      throw new BadInput(
          directory.toString(), "The journal cannot be opened: " + unusable.getMessage());
    }
  }

  private static Parts parts(CompletableFuture<Parts> promise) throws InterruptedException {
    try {
      return promise.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("The actors do not start: " + failure, failure);
    }
  }

  private static Servers serve(
      ActorSystem<?> system, Parts parts, Premises premises, JournalDatabase journal)
      throws BadInput {
    Settings settings = premises.settings();
    List<BindableService> services =
        List.of(
            new GoalsService(
                system, parts.goals(), new GoalHistory(system, journal), settings.goalBudget()),
            new GenerationsService(system, parts.gatekeeper()));
    ApiServer api;
    try {
      api = ApiServer.start(settings.ports().grpc(), services);
    } catch (IOException taken) {
      throw portTaken(settings.ports().grpc(), "grpc");
    }
    try {
      ServerBinding http =
          HttpServer.start(
                  system, settings.ports().http(), premises.telemetry(), () -> isUp(system))
              .toCompletableFuture()
              .join();
      return new Servers(api, http);
    } catch (CompletionException taken) {
      api.close();
      throw portTaken(settings.ports().http(), "http");
    }
  }

  private static BadInput portTaken(int port, String kind) {
    return new BadInput(
        "port " + port,
        """
        Another program listens there.
        Maybe choose another one with --%s-port, or with ouroboros.ports.%s in a file for --conf.\
        """
            .formatted(kind, kind));
  }

  private static boolean isUp(ActorSystem<?> system) {
    return Cluster.get(system).selfMember().status().equals(MemberStatus.up());
  }

  /// How to reach this node.
  public NodeAddress address() {
    return new NodeAddress(
        ProcessHandle.current().pid(), api.port(), http.localAddress().getPort());
  }

  /// The actor system.
  public ActorSystem<?> system() {
    return system;
  }

  /// The goals of the cluster.
  public Goals goals() {
    return parts.goals();
  }

  /// The state of the lineage.
  public CompletionStage<LineageStatus> gate() {
    return AskPattern.ask(
        parts.gatekeeper(), Gatekeeper.GetStatus::new, PATIENCE, system.scheduler());
  }

  /// What the learner does; empty while it has not started.
  public CompletionStage<Optional<LearnerStatus>> learner() {
    if (!parts.learner().isDone()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return AskPattern.ask(
            parts.learner().join(), Learner.GetStatus::new, PATIENCE, system.scheduler())
        .thenApply(Optional::of);
  }

  /// Whether networks run here; completes when the engine has started, or is known to be missing.
  public CompletionStage<Engine> engine() {
    return engine;
  }

  /// Stops serving, then the actors, then gives the directory back: all within five seconds. What
  /// was acknowledged is on disk already; unfinished goals go on at the next start.
  @Override
  public void close() {
    api.close();
    var _ = http.unbind();
    stop(system);
    telemetry.close();
    release(lock);
  }

  private static void release(DirectoryLock lock) {
    try {
      lock.close();
    } catch (IOException left) {
      LOG.warn("The lock file could not be tidied.", left);
    }
  }

  private static void stop(ActorSystem<?> system) {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException slow) {
      LOG.warn("The actors did not stop in time.", slow);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
