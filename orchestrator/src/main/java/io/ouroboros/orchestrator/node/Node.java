package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.flow.Goals;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.agents.wire.GoalMarks;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.api.GenerationsService;
import io.ouroboros.orchestrator.api.GoalHistory;
import io.ouroboros.orchestrator.api.GoalsService;
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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running node: a member of its cluster, with its actors, its API, and the right to its data
/// directory.
public final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Duration LEAVE = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DirectoryLock lock;
  private final boolean shared;
  private final Telemetry telemetry;
  private final Models models;
  private final ActorSystem<Guardian.Command> system;
  private final CompletableFuture<Engine> engine;
  private final Parts parts;
  private final Servers servers;
  private final CompletableFuture<Done> ended = new CompletableFuture<>();
  private volatile Optional<String> problem = Optional.empty();
  private Optional<JournalWatch> watch = Optional.empty();

  private Node(DirectoryLock lock, Premises premises, Running running) {
    this.lock = lock;
    this.shared = premises.settings().membership().isShared();
    this.telemetry = premises.telemetry();
    this.models = premises.models();
    this.engine = premises.engine();
    this.system = running.system();
    this.parts = running.parts();
    this.servers = running.servers();
    var _ = system.getWhenTerminated().thenAccept(ended::complete);
    CoordinatedShutdown.get(system)
        .addTask(
            CoordinatedShutdown.PhaseBeforeActorSystemTerminate(),
            "node",
            () -> {
              ended.complete(Done.getInstance());
              return CompletableFuture.completedFuture(Done.getInstance());
            });
  }

  private record Running(ActorSystem<Guardian.Command> system, Parts parts, Servers servers) {}

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
    Optional<JournalDisk> disk = JournalDisk.of(directory, settings);
    Optional<String> shortage = disk.flatMap(JournalDisk::shortage);
    if (shortage.isPresent()) {
      throw new BadInput(directory.toString(), shortage.get());
    }
    JournalDatabase journal =
        settings.journal().orElseGet(() -> JournalDatabase.h2(directory.journal()));
    createTables(journal);
    try {
      Premises premises = Premises.lay(directory, settings, journal, new Telemetry());
      Node node = new Node(lock, premises, run(premises));
      if (disk.isPresent()) {
        node.watch =
            Optional.of(JournalWatch.start(journal, () -> node.broken(disk.get().closed())));
      }
      node.address().write(directory);
      return node;
    } catch (IOException | SQLException refused) {
      throw new BadInput(
          directory.toString(), "The directory cannot be used: " + refused.getMessage());
    }
  }

  private static Running run(Premises premises) throws BadInput, InterruptedException {
    JournalDatabase journal = premises.journal();
    CompletableFuture<Parts> promise = new CompletableFuture<>();
    ActorSystem<Guardian.Command> system =
        new SystemSettings(journal, premises.settings()).start(Guardian.create(premises, promise));
    try {
      Joining.join(system, premises.settings().membership(), journal);
      Parts parts = parts(promise);
      if (premises.settings().membership().isShared()) {
        Pulse.start(system, journal);
      }
      return new Running(system, parts, serve(system, parts, premises));
    } catch (BadInput | RuntimeException failure) {
      stop(system);
      throw failure;
    }
  }

  private static void createTables(JournalDatabase journal) throws BadInput {
    try {
      journal.createTables(GoalMarks::of);
    } catch (SQLException unusable) {
      throw new BadInput(journal.url(), "The journal cannot be opened: " + unusable.getMessage());
    }
  }

  private static Parts parts(CompletableFuture<Parts> promise) throws InterruptedException {
    try {
      return promise.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("The actors do not start: " + failure, failure);
    }
  }

  private static Servers serve(ActorSystem<?> system, Parts parts, Premises premises)
      throws BadInput {
    Settings settings = premises.settings();
    return Servers.open(
        system,
        settings,
        premises.telemetry(),
        List.of(
            new GoalsService(
                system,
                parts.goals(),
                new GoalHistory(system, premises.journal()),
                settings.searches().budget(),
                () ->
                    JournalDisk.of(premises.directory(), settings).flatMap(JournalDisk::shortage)),
            new GenerationsService(system, parts.gatekeeper())));
  }

  /// How to reach this node.
  public NodeAddress address() {
    return servers.address();
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

  /// Stops serving, then the actors, then gives the directory back: all within five seconds, and
  /// twenty more where it leaves a cluster that goes on. What was acknowledged is on disk already;
  /// unfinished goals go on at the next start.
  @Override
  public void close() {
    watch.ifPresent(JournalWatch::close);
    servers.close();
    leave();
    stop(system);
    models.close();
    telemetry.close();
    release(lock);
  }

  /// Leaves a cluster that goes on, so that others take over what this node holds.
  private void leave() {
    if (!shared) {
      return;
    }
    try {
      CoordinatedShutdown.get(system)
          .runAll(CoordinatedShutdown.clusterLeavingReason())
          .toCompletableFuture()
          .get(LEAVE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException slow) {
      LOG.warn("The node did not leave its cluster in time.", slow);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /// Completes when the actors stop, be it because the cluster removed this node, or when the node
  /// cannot go on. They may not come to their end then, for a connection that hangs holds them.
  public CompletionStage<?> ended() {
    return ended;
  }

  private void broken(String why) {
    problem = Optional.of(why);
    ended.complete(Done.getInstance());
  }

  /// What made this node unable to go on, if it ended by that.
  public Optional<String> problem() {
    return problem;
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
