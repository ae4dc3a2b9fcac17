package io.ouroboros.agents.attempt;

import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;

/// Runs one attempt at a time under a leased generation. It asks for work when it has none; nobody
/// pushes work to it. The search runs on a dispatcher of its own, so that this actor always has an
/// ear for [Drop].
public final class Worker extends AbstractBehavior<Worker.Command> {
  /// The dispatcher of the searches.
  public static final String DISPATCHER = "ouroboros.search-dispatcher";

  private static final Duration LEASE_RETRY = Duration.ofSeconds(5);

  /// What a worker is told.
  public sealed interface Command {}

  /// Here is work; only sent to a worker that asked for it.
  public record Assign(Attempt attempt) implements Command {}

  /// Nobody wants this attempt any longer; ignored when it is not the one under way.
  public record Drop(AttemptId attempt) implements Command {}

  private record Leased(GuideLease lease) implements Command {}

  private record LeaseOverdue() implements Command {}

  private record Ended(Outcome outcome) implements Command {}

  private record Died(Throwable cause) implements Command {}

  /// Whom a worker serves.
  ///
  /// @param ready told that this worker has nothing to do
  /// @param finished told how an attempt ended
  /// @param memory what a search may take
  /// @param nanoTime a clock like [System#nanoTime]
  public record Post(
      ActorRef<OracleProtocol> oracle,
      Consumer<ActorRef<Command>> ready,
      Consumer<Outcome> finished,
      SearchMemory memory,
      LongSupplier nanoTime) {}

  /// An attempt under way.
  private record Task(Attempt attempt, AtomicBoolean cancelled) {}

  private final TimerScheduler<Command> timers;
  private final Post post;
  private final Executor searches;
  private final ActorRef<GuideLease> leases;
  private Optional<Task> unleased = Optional.empty();
  private Optional<Task> searching = Optional.empty();

  private Worker(ActorContext<Command> context, TimerScheduler<Command> timers, Post post) {
    super(context);
    this.timers = timers;
    this.post = post;
    this.searches =
        context.getSystem().dispatchers().lookup(DispatcherSelector.fromConfig(DISPATCHER));
    this.leases = context.messageAdapter(GuideLease.class, Leased::new);
  }

  /// A worker that asks for its first attempt as soon as it starts.
  public static Behavior<Command> create(Post post) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          post.ready().accept(context.getSelf());
          return new Worker(context, timers, post);
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder()
        .onMessage(Assign.class, this::onAssign)
        .onMessage(Drop.class, this::onDrop)
        .onMessage(Leased.class, this::onLeased)
        .onMessage(LeaseOverdue.class, _ -> onLeaseOverdue())
        .onMessage(Ended.class, this::onEnded)
        .onMessage(Died.class, this::onDied)
        .onSignal(PostStop.class, _ -> onStop())
        .build();
  }

  private Behavior<Command> onAssign(Assign assign) {
    unleased = Optional.of(new Task(assign.attempt(), new AtomicBoolean()));
    return onLeaseOverdue();
  }

  private Behavior<Command> onLeaseOverdue() {
    post.oracle().tell(new OracleProtocol.Acquire(leases));
    timers.startSingleTimer(new LeaseOverdue(), LEASE_RETRY);
    return this;
  }

  private Behavior<Command> onLeased(Leased leased) {
    if (unleased.isEmpty()) {
      leased.lease().close();
      return this;
    }
    timers.cancelAll();
    searching = unleased;
    unleased = Optional.empty();
    searching.ifPresent(task -> start(task, leased.lease()));
    return this;
  }

  /// The lease is closed by the search itself, so that a generation is never freed under a search
  /// whose worker stopped.
  private void start(Task task, GuideLease lease) {
    Searcher searcher = new Searcher(post.memory(), task.cancelled()::get, post.nanoTime());
    CompletableFuture<Outcome> outcome =
        CompletableFuture.supplyAsync(
            () -> {
              try (lease) {
                return searcher.search(task.attempt(), lease.guide());
              }
            },
            searches);
    getContext()
        .pipeToSelf(
            outcome, (found, failure) -> failure == null ? new Ended(found) : new Died(failure));
  }

  private Behavior<Command> onDrop(Drop drop) {
    searching.filter(task -> isAbout(task, drop)).ifPresent(task -> task.cancelled().set(true));
    if (unleased.filter(task -> isAbout(task, drop)).isPresent()) {
      unleased = Optional.empty();
      timers.cancelAll();
      post.ready().accept(getContext().getSelf());
    }
    return this;
  }

  private static boolean isAbout(Task task, Drop drop) {
    return task.attempt().id().equals(drop.attempt());
  }

  private Behavior<Command> onEnded(Ended ended) {
    searching = Optional.empty();
    post.finished().accept(ended.outcome());
    post.ready().accept(getContext().getSelf());
    return this;
  }

  /// A worker that cannot search stops: its attempt is delivered to another one.
  private Behavior<Command> onDied(Died died) {
    getContext().getLog().error("The search died; its worker stops.", died.cause());
    return Behaviors.stopped();
  }

  private Behavior<Command> onStop() {
    searching.ifPresent(task -> task.cancelled().set(true));
    return this;
  }
}
