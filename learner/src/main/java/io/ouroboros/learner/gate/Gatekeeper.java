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
/// next write. Whichever stops because it could not read or write has a successor.
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

  private record FromExam(Exams.Report report) implements Command {}

  private record OraclesFound(Set<ActorRef<Oracle.Command>> oracles) implements Command {}

  private record Reported(Oracle.Report report) implements Command {}

  private enum Tick implements Command {
    OPEN,
    ANNOUNCE,
    ROLLOUT_TIMEOUT,
    EXAM_RETRY
  }

  private final ActorContext<Command> context;
  private final TimerScheduler<Command> timers;
  private final Charter charter;
  private final GateSettings settings;
  private final Clock clock;
  private final Exams exams;
  private final Nodes nodes;
  private boolean open;

  /// A gatekeeper; run it as a cluster singleton.
  public static Behavior<Command> create(
      Examiner examiner, Charter charter, GateSettings settings, Clock clock) {
    return Succession.of(
        Behaviors.setup(context ->
            Behaviors.withTimers(timers -> {
              timers.startTimerWithFixedDelay(Tick.ANNOUNCE, settings.announcements());
              return new Gatekeeper(new Desk(context, timers, clock), examiner, charter, settings);
            })));
  }

  private record Desk(ActorContext<Command> context, TimerScheduler<Command> timers, Clock clock) {}

  private Gatekeeper(Desk desk, Examiner examiner, Charter charter, GateSettings settings) {
    super(LINEAGE);
    context = desk.context();
    timers = desk.timers();
    clock = desk.clock();
    this.charter = charter;
    this.settings = settings;
    ActorRef<Command> self = context.getSelf();
    exams = new Exams(examiner, report -> self.tell(new FromExam(report)));
    nodes =
        new Nodes(
            context.messageAdapter(Oracle.Report.class, Reported::new),
            settings.quorum(),
            context.getSystem().address());
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
        .onSignal(PostStop.class, (lineage, stop) -> exams.stop())
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
      case Happened happened -> write(lineage, happened.event());
      case FromExam exam -> examReported(lineage, exam.report());
      case Tick tick -> tick(lineage, tick);
      case GetStatus query -> {
        var status = new LineageStatus(lineage.current(), lineage.standings(), exams.progress());
        query.replyTo().tell(status);
        yield Effect().none();
      }
      case OraclesFound found -> {
        nodes.found(lineage, found.oracles());
        settleRollout(false);
        yield Effect().none();
      }
      case Reported reported -> {
        nodes.answered(reported.report());
        settleRollout(false);
        yield Effect().none();
      }
    };
  }

  private Effect<LedgerEntry, Lineage> examReported(Lineage lineage, Exams.Report report) {
    return switch (report) {
      case Exams.Report.Decided(LineageEvent event) -> write(lineage, event);
      case Exams.Report.Moved(ExamProgress progress) -> {
        exams.moved(progress);
        publish(new GateNews.Examined(progress));
        yield Effect().none();
      }
      case Exams.Report.Broke(String reason) -> {
        context.getLog().error("The exam broke and starts again soon: {}", reason);
        timers.startSingleTimer(Tick.EXAM_RETRY, EXAM_RETRY);
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

  /// Writes an event and does what it asks for; one that does not fit any more is left out.
  private Effect<LedgerEntry, Lineage> write(Lineage lineage, LineageEvent event) {
    if (!lineage.allows(event)) {
      return Effect().none();
    }
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
      case ANNOUNCE -> nodes.announce(lineage);
      case ROLLOUT_TIMEOUT -> settleRollout(true);
      case EXAM_RETRY -> {
        exams.pause();
        goOn(lineage);
      }
    }
    return Effect().none();
  }

  /// What an event that was just written asks for.
  private void follow(Lineage lineage, LineageEvent event) {
    switch (event) {
      case LineageEvent.EpochOpened _ -> {
        nodes.announce(lineage);
        settings
            .starter()
            .map(LineageEvent.Adopted::new)
            .ifPresent(adopted -> context.getSelf().tell(new Happened(adopted)));
      }
      case LineageEvent.Adopted adopted -> {
        nodes.announce(lineage);
        moved(lineage, adopted.generation());
      }
      case LineageEvent.Proposed proposed -> moved(lineage, proposed.candidate());
      case LineageEvent.Rejected rejected -> examined(lineage, rejected.candidate());
      case LineageEvent.Promoted promoted -> examined(lineage, promoted.candidate());
      case LineageEvent.Stable stable -> rolledOut(lineage, stable.generation());
      case LineageEvent.RolledBack back -> rolledOut(lineage, back.generation());
    }
    goOn(lineage);
  }

  private void examined(Lineage lineage, GenerationId candidate) {
    exams.end();
    moved(lineage, candidate);
  }

  private void rolledOut(Lineage lineage, GenerationId generation) {
    timers.cancel(Tick.ROLLOUT_TIMEOUT);
    nodes.settled(lineage);
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
    if (!nodes.isRollingOut()) {
      lineage.swapDue().ifPresent(generation -> rollOut(lineage, generation));
    }
    if (!exams.isRunning()) {
      lineage.examDue().ifPresent(candidate -> examine(lineage, candidate));
    }
  }

  private void rollOut(Lineage lineage, GenerationId generation) {
    nodes.rollOut(lineage, generation);
    timers.startTimerWithFixedDelay(Tick.ROLLOUT_TIMEOUT, settings.patience());
  }

  private void settleRollout(boolean timeIsUp) {
    nodes.outcome(timeIsUp).ifPresent(event -> context.getSelf().tell(new Happened(event)));
  }

  private void examine(Lineage lineage, GenerationId candidate) {
    lineage
        .forbidden(charter, clock.instant())
        .ifPresentOrElse(
            refusal ->
                context.getSelf().tell(new Happened(new LineageEvent.Rejected(candidate, refusal))),
            () -> exams.begin(lineage.pairing(candidate)));
  }

  private void publish(GateNews news) {
    context.getSystem().eventStream().tell(new EventStream.Publish<>(news));
  }
}
