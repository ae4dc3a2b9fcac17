package io.ouroboros.learner.gate;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.swap.Oracle;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.actor.typed.receptionist.Receptionist;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Decides which generation is current: the cluster's only writer of the lineage, a singleton. A
/// candidate is examined, promoted, brought to the nodes, and stable when enough of them have it.
/// [Lineage] says what is due; this actor does it, one exam or rollout at a time.
///
/// The lineage is the truth: whatever was under way when the gatekeeper died is due again after its
/// recovery. The first thing that it writes is a new epoch, which stops a stale gatekeeper at its
/// next write.
public final class Gatekeeper
    extends EventSourcedBehavior<Gatekeeper.Command, LedgerEntry, Lineage> {
  /// The persistence id of the lineage.
  public static final PersistenceId LINEAGE = PersistenceId.ofUniqueId("lineage");

  private static final Duration EXAM_RETRY = Duration.ofSeconds(30);

  /// What the gatekeeper is told.
  public sealed interface Command {}

  /// Examine this candidate against the current generation. Answered at once; the decision follows
  /// as a change of its standing. Proposing it again changes nothing.
  public record Propose(GenerationId candidate, ActorRef<Standing> replyTo) implements Command {}

  /// Asks for the state of the lineage.
  public record GetStatus(ActorRef<LineageStatus> replyTo) implements Command {}

  private record Happened(LineageEvent event) implements Command {}

  private record ExamMoved(ExamProgress progress) implements Command {}

  private record ExamBroke(String reason) implements Command {}

  private record OraclesFound(Set<ActorRef<Oracle.Command>> oracles) implements Command {}

  private record Reported(Oracle.Report report) implements Command {}

  private enum Tick implements Command {
    OPEN,
    ANNOUNCE,
    ROLLOUT_TIMEOUT,
    EXAM_RETRY
  }

  /// How the gatekeeper works.
  ///
  /// @param quorum the share of the nodes that must have loaded a generation, in (0, 1]
  /// @param patience how long the nodes may take to load a generation
  /// @param announcements how often the nodes are told again what is current
  public record Settings(double quorum, Duration patience, Duration announcements) {
    /// All nodes within half a minute.
    public static final Settings STANDARD =
        new Settings(1, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }

  private final ActorContext<Command> context;
  private final TimerScheduler<Command> timers;
  private final Charter charter;
  private final Settings settings;
  private final Examiner examiner;
  private final Clock clock;
  private final ActorRef<Oracle.Report> reports;
  private boolean open;
  private Set<ActorRef<Oracle.Command>> oracles = Set.of();
  private Optional<Rollout> rollout = Optional.empty();
  private Optional<ExamProgress> progress = Optional.empty();
  private boolean examining;
  private volatile boolean stopped;

  /// A gatekeeper; run it as a cluster singleton.
  public static Behavior<Command> create(
      Examiner examiner, Charter charter, Settings settings, Clock clock) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.ANNOUNCE, settings.announcements());
          return new Gatekeeper(new Desk(context, timers, clock), examiner, charter, settings);
        }));
  }

  private record Desk(ActorContext<Command> context, TimerScheduler<Command> timers, Clock clock) {}

  private Gatekeeper(Desk desk, Examiner examiner, Charter charter, Settings settings) {
    super(LINEAGE);
    context = desk.context();
    timers = desk.timers();
    clock = desk.clock();
    this.examiner = examiner;
    this.charter = charter;
    this.settings = settings;
    reports = context.messageAdapter(Oracle.Report.class, Reported::new);
    ActorRef<Receptionist.Listing> listings =
        context.messageAdapter(
            Receptionist.Listing.class,
            listing -> new OraclesFound(listing.getServiceInstances(Oracle.KEY)));
    context.getSystem().receptionist().tell(Receptionist.subscribe(Oracle.KEY, listings));
  }

  @Override
  public Lineage emptyState() {
    return Lineage.EMPTY;
  }

  @Override
  public EventHandler<Lineage, LedgerEntry> eventHandler() {
    return Lineage::after;
  }

  @Override
  public SignalHandler<Lineage> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), lineage -> context.getSelf().tell(Tick.OPEN))
        .onSignal(PostStop.class, (lineage, stop) -> stopped = true)
        .build();
  }

  @Override
  public CommandHandler<Command, LedgerEntry, Lineage> commandHandler() {
    return newCommandHandlerBuilder().forAnyState().onAnyCommand(this::onCommand);
  }

  private Effect<LedgerEntry, Lineage> onCommand(Lineage lineage, Command command) {
    if (!open && command != Tick.OPEN) {
      return Effect().stash();
    }
    return switch (command) {
      case Propose propose -> propose(lineage, propose);
      case Happened happened ->
          lineage.allows(happened.event()) ? write(lineage, happened.event()) : Effect().none();
      case Tick tick -> tick(lineage, tick);
      case GetStatus query -> {
        query.replyTo().tell(new LineageStatus(lineage.current(), lineage.standings(), progress));
        yield Effect().none();
      }
      case ExamMoved moved -> {
        progress = Optional.of(moved.progress());
        publish(new GateNews.Examined(moved.progress()));
        yield Effect().none();
      }
      case ExamBroke broke -> {
        context.getLog().error("The exam broke and starts again soon: {}", broke.reason());
        timers.startSingleTimer(Tick.EXAM_RETRY, EXAM_RETRY);
        yield Effect().none();
      }
      case OraclesFound found -> {
        found(lineage, found.oracles());
        yield Effect().none();
      }
      case Reported reported -> {
        rollout = rollout.map(pending -> pending.with(reported.report()));
        settleRollout(false);
        yield Effect().none();
      }
    };
  }

  private Effect<LedgerEntry, Lineage> propose(Lineage lineage, Propose propose) {
    Optional<Standing> known = lineage.standing(propose.candidate());
    if (known.isPresent()) {
      propose.replyTo().tell(known.get());
      return Effect().none();
    }
    LedgerEntry entry =
        lineage.entry(new LineageEvent.Proposed(propose.candidate()), clock.instant());
    return Effect()
        .persist(entry)
        .thenRun(after -> {
          after.standing(propose.candidate()).ifPresent(propose.replyTo()::tell);
          follow(after, entry.event());
        });
  }

  private Effect<LedgerEntry, Lineage> write(Lineage lineage, LineageEvent event) {
    return Effect()
        .persist(lineage.entry(event, clock.instant()))
        .thenRun((Lineage after) -> follow(after, event));
  }

  private Effect<LedgerEntry, Lineage> tick(Lineage lineage, Tick tick) {
    switch (tick) {
      case OPEN -> {
        LedgerEntry entry =
            lineage.entry(new LineageEvent.EpochOpened(lineage.epoch() + 1), clock.instant());
        return Effect()
            .persist(entry)
            .thenRun((Lineage after) -> {
              open = true;
              follow(after, entry.event());
            })
            .thenUnstashAll();
      }
      case ANNOUNCE -> {
        if (rollout.isEmpty()) {
          announce(lineage, oracles);
        }
      }
      case ROLLOUT_TIMEOUT -> settleRollout(true);
      case EXAM_RETRY -> {
        examining = false;
        goOn(lineage);
      }
    }
    return Effect().none();
  }

  /// What an event that was just written asks for.
  private void follow(Lineage lineage, LineageEvent event) {
    switch (event) {
      case LineageEvent.EpochOpened _ -> announce(lineage, oracles);
      case LineageEvent.Proposed proposed -> moved(lineage, proposed.candidate());
      case LineageEvent.Rejected rejected -> examined(lineage, rejected.candidate());
      case LineageEvent.Promoted promoted -> examined(lineage, promoted.candidate());
      case LineageEvent.Stable stable -> rolledOut(lineage, stable.generation());
      case LineageEvent.RolledBack back -> rolledOut(lineage, back.generation());
    }
    goOn(lineage);
  }

  private void examined(Lineage lineage, GenerationId candidate) {
    examining = false;
    progress = Optional.empty();
    moved(lineage, candidate);
  }

  private void rolledOut(Lineage lineage, GenerationId generation) {
    rollout = Optional.empty();
    timers.cancel(Tick.ROLLOUT_TIMEOUT);
    announce(lineage, oracles);
    moved(lineage, generation);
  }

  private void moved(Lineage lineage, GenerationId generation) {
    lineage
        .standing(generation)
        .ifPresent(standing -> {
          context.getLog().info("{}", standing);
          publish(new GateNews.Moved(standing));
        });
  }

  /// Starts what is due and not under way.
  private void goOn(Lineage lineage) {
    if (rollout.isEmpty()) {
      lineage.swapDue().ifPresent(generation -> rollOut(lineage, generation));
    }
    if (!examining) {
      lineage.examDue().ifPresent(candidate -> examine(lineage, candidate));
    }
  }

  private void rollOut(Lineage lineage, GenerationId generation) {
    rollout = Optional.of(Rollout.of(generation, lineage.number(), oracles.size()));
    oracles.forEach(this::prepare);
    timers.startTimerWithFixedDelay(Tick.ROLLOUT_TIMEOUT, settings.patience());
  }

  private void prepare(ActorRef<Oracle.Command> oracle) {
    rollout.ifPresent(pending ->
        oracle.tell(new Oracle.Prepare(pending.number(), pending.generation(), reports)));
  }

  private void settleRollout(boolean timeIsUp) {
    rollout
        .flatMap(pending -> pending.outcome(settings.quorum(), timeIsUp))
        .ifPresent(event -> context.getSelf().tell(new Happened(event)));
  }

  private void found(Lineage lineage, Set<ActorRef<Oracle.Command>> listed) {
    Set<ActorRef<Oracle.Command>> before = oracles;
    oracles = Set.copyOf(listed);
    for (ActorRef<Oracle.Command> oracle : oracles) {
      if (!before.contains(oracle)) {
        announce(lineage, Set.of(oracle));
        rollout = rollout.map(Rollout::joined);
        prepare(oracle);
      }
    }
  }

  private static void announce(Lineage lineage, Set<ActorRef<Oracle.Command>> oracles) {
    Oracle.Admit admit = new Oracle.Admit(lineage.number(), lineage.current());
    oracles.forEach(oracle -> oracle.tell(admit));
  }

  private void examine(Lineage lineage, GenerationId candidate) {
    examining = true;
    ActorRef<Command> self = context.getSelf();
    Optional<Refusal> forbidden = lineage.forbidden(charter, clock.instant());
    if (forbidden.isPresent()) {
      self.tell(new Happened(new LineageEvent.Rejected(candidate, forbidden.get())));
      return;
    }
    var pairing = new Examiner.Pairing(lineage.current(), candidate, lineage.look());
    Thread.ofPlatform()
        .daemon()
        .name("exam-" + candidate.shortened())
        .start(() -> hold(pairing, self));
  }

  private void hold(Examiner.Pairing pairing, ActorRef<Command> self) {
    try {
      examiner
          .examine(pairing, () -> stopped, moved -> self.tell(new ExamMoved(moved)))
          .map(decision -> event(pairing.candidate(), decision))
          .ifPresent(event -> self.tell(new Happened(event)));
    } catch (RuntimeException broken) {
      self.tell(new ExamBroke(broken.toString()));
    }
  }

  private static LineageEvent event(GenerationId candidate, Decision decision) {
    return switch (decision) {
      case Decision.Promote(Evidence evidence) -> new LineageEvent.Promoted(candidate, evidence);
      case Decision.Reject(Refusal refusal) -> new LineageEvent.Rejected(candidate, refusal);
    };
  }

  private void publish(GateNews news) {
    context.getSystem().eventStream().tell(new EventStream.Publish<>(news));
  }
}
