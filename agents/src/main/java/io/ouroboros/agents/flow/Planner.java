package io.ouroboros.agents.flow;

import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Judgement;
import io.ouroboros.agents.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.SnapshotSelectionCriteria;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.Recovery;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// The life of one goal, on record: a sharded entity that follows [GoalState], offers the due
/// attempt to its node's queue, and takes the first judgement of it. It rests once the goal has
/// ended and nobody asked for a while.
public final class Planner
    extends EventSourcedBehaviorWithEnforcedReplies<Planner.Command, GoalEvent, GoalState> {
  /// The name of the sharded entities; part of every persistence id, so it never changes.
  public static final EntityTypeKey<Command> TYPE_KEY = EntityTypeKey.create(Command.class, "goal");

  /// What a planner is told.
  public sealed interface Command {}

  /// Takes a goal on; repeating it changes nothing.
  ///
  /// @param watcher told every change from then on, and at once where a known goal stands; told
  ///   nothing of a goal that is not taken on
  public record Submit(
      Goal goal, ActorRef<SubmitReply> replyTo, Optional<ActorRef<GoalUpdate>> watcher)
      implements Command {
    /// A goal that nobody watches yet.
    public Submit(Goal goal, ActorRef<SubmitReply> replyTo) {
      this(goal, replyTo, Optional.empty());
    }
  }

  /// Tells where the goal stands, and every change until its end.
  public record Watch(ActorRef<GoalUpdate> replyTo) implements Command {}

  /// Ends the goal.
  public record Cancel(ActorRef<CancelReply> replyTo) implements Command {}

  /// Stops this actor; the goal goes on where it is woken next.
  public record Stop() implements Command {}

  private record Judged(Judgement judgement) implements Command {}

  private record OfferAgain() implements Command {}

  private record Rest() implements Command {}

  private record WatcherGone(ActorRef<GoalUpdate> watcher) implements Command {}

  /// What a planner finds on its node.
  ///
  /// @param rest asked to stop the planner, which has nothing left to do
  /// @param pace how long it waits for what
  record Surroundings(
      ActorRef<AttemptQueue.Command> queue,
      Admission admission,
      Consumer<ActorRef<Command>> rest,
      Pace pace) {}

  private final ActorContext<Command> context;
  private final TimerScheduler<Command> timers;
  private final Surroundings node;
  private final ActorRef<Judgement> judgements;
  private final Audience audience;
  private boolean admitted;
  private boolean resting;

  private Planner(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      GoalId goal,
      Surroundings node) {
    super(PersistenceId.of(TYPE_KEY.name(), goal.value()));
    this.context = context;
    this.timers = timers;
    this.node = node;
    this.judgements = context.messageAdapter(Judgement.class, Judged::new);
    this.audience = new Audience();
  }

  static Behavior<Command> create(GoalId goal, Surroundings node) {
    return Behaviors.setup(
        context -> Behaviors.withTimers(timers -> new Planner(context, timers, goal, node)));
  }

  @Override
  public GoalState emptyState() {
    return new GoalState.Open();
  }

  @Override
  public EventHandler<GoalState, GoalEvent> eventHandler() {
    return GoalState::after;
  }

  @Override
  public Set<String> tagsFor(GoalEvent event) {
    return GoalTags.of(event);
  }

  /// There are no snapshots to look for: a goal has a few events.
  @Override
  public Recovery recovery() {
    return Recovery.withSnapshotSelectionCriteria(SnapshotSelectionCriteria.none());
  }

  @Override
  public SignalHandler<GoalState> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), this::onRecovered)
        .onSignal(PostStop.instance(), _ -> leave())
        .build();
  }

  @Override
  public CommandHandlerWithReply<Command, GoalEvent, GoalState> commandHandler() {
    return (state, command) ->
        switch (command) {
          case Submit submit -> onSubmit(state, submit);
          case Watch watch -> onWatch(state, watch.replyTo());
          case Cancel cancel -> onCancel(state, cancel.replyTo());
          case Judged judged -> onJudged(state, judged.judgement());
          case OfferAgain _ -> Effect().none().thenRun(this::offer).thenNoReply();
          case Rest _ -> Effect().none().thenRun(this::rest).thenNoReply();
          case WatcherGone gone ->
              Effect().none().thenRun(_ -> audience.leave(gone.watcher())).thenNoReply();
          case Stop _ -> Effect().stop().thenNoReply();
        };
  }

  private void onRecovered(GoalState state) {
    if (state instanceof GoalState.Unfinished) {
      node.admission().enter();
      admitted = true;
    }
    goOn(state);
  }

  private ReplyEffect<GoalEvent, GoalState> onSubmit(GoalState state, Submit submit) {
    return switch (state) {
      case GoalState.Open _ -> onFirstSubmit(submit);
      case GoalState.Unfinished unfinished -> repeated(unfinished.goal(), submit);
      case GoalState.Ended ended -> repeated(ended.goal(), submit);
    };
  }

  private ReplyEffect<GoalEvent, GoalState> onFirstSubmit(Submit submit) {
    Goal goal = submit.goal();
    Optional<String> objection = node.admission().objection(goal);
    if (objection.isPresent()) {
      return Effect().reply(submit.replyTo(), new SubmitReply.Refused(objection.get()));
    }
    if (resting || !node.admission().tryEnter()) {
      return Effect()
          .none()
          .thenReply(submit.replyTo(), _ -> new SubmitReply.TryLater(node.pace().tryLater()));
    }
    admitted = true;
    return Effect()
        .persist(new GoalEvent.Submitted(goal, Plan.first(goal)))
        .thenRun((GoalState now) -> {
          publish(new GoalNews.Submitted(goal.id()));
          submit.watcher().ifPresent(audience::join);
          goOn(now);
        })
        .thenReply(submit.replyTo(), _ -> new SubmitReply.Accepted(goal.id()));
  }

  /// A goal keeps the budget that it was accepted with: one that a client leaves open is its node's
  /// default, which another node may not share.
  private ReplyEffect<GoalEvent, GoalState> repeated(Goal known, Submit submit) {
    if (!known.equals(submit.goal().within(known.budget()))) {
      String reason =
          "The goal id (%s) already belongs to another goal.\nMaybe choose a new key."
              .formatted(known.id());
      return Effect().reply(submit.replyTo(), new SubmitReply.Refused(reason));
    }
    return Effect()
        .none()
        .thenRun((GoalState now) ->
            submit
                .watcher()
                .ifPresent(watcher -> {
                  audience.join(watcher);
                  watcher.tell(GoalUpdate.of(now));
                }))
        .thenReply(submit.replyTo(), _ -> new SubmitReply.Accepted(known.id()));
  }

  private ReplyEffect<GoalEvent, GoalState> onWatch(GoalState state, ActorRef<GoalUpdate> watcher) {
    if (state instanceof GoalState.Unfinished && audience.join(watcher)) {
      context.watchWith(watcher, new WatcherGone(watcher));
    }
    return Effect().none().thenReply(watcher, GoalUpdate::of);
  }

  private ReplyEffect<GoalEvent, GoalState> onCancel(
      GoalState state, ActorRef<CancelReply> replyTo) {
    return switch (state) {
      case GoalState.Open _ -> Effect().reply(replyTo, new CancelReply.Unknown());
      case GoalState.Ended ended ->
          Effect()
              .reply(
                  replyTo,
                  ended.conclusion().verdict() instanceof Verdict.Cancelled
                      ? new CancelReply.Cancelled()
                      : new CancelReply.AlreadyEnded(ended.conclusion()));
      case GoalState.Unfinished unfinished ->
          Effect()
              .persist(new GoalEvent.CancelRequested())
              .thenRun((GoalState now) -> {
                node.queue().tell(new AttemptQueue.Withdraw(unfinished.attempt().id()));
                changed(now);
              })
              .thenReply(replyTo, _ -> new CancelReply.Cancelled());
    };
  }

  private ReplyEffect<GoalEvent, GoalState> onJudged(GoalState state, Judgement judgement) {
    if (state instanceof GoalState.Unfinished unfinished && unfinished.isDue(judgement.attempt())) {
      List<GoalEvent> events = unfinished.judged(judgement);
      GoalId goal = unfinished.goal().id();
      return Effect()
          .persist(events)
          .thenRun((GoalState now) -> {
            publish(new GoalNews.Attempted(goal, judgement.verdict(), judgement.effort()));
            changed(now);
          })
          .thenNoReply();
    }
    return Effect().noReply();
  }

  private void changed(GoalState state) {
    audience.tell(state);
    if (state instanceof GoalState.Ended ended) {
      publish(new GoalNews.Ended(ended.goal().id(), ended.conclusion().verdict()));
    }
    goOn(state);
  }

  private void publish(GoalNews news) {
    context.getSystem().eventStream().tell(new EventStream.Publish<>(news));
  }

  /// Works towards the goal's end, or towards rest.
  private void goOn(GoalState state) {
    switch (state) {
      case GoalState.Unfinished _ -> {
        context.cancelReceiveTimeout();
        timers.startTimerWithFixedDelay(new OfferAgain(), node.pace().offerAgain());
        offer(state);
      }
      case GoalState.Open _, GoalState.Ended _ -> {
        timers.cancelAll();
        leave();
        context.setReceiveTimeout(node.pace().rest(), new Rest());
      }
    }
  }

  /// Asks to be stopped. From here on no goal is taken on: it would sleep as soon as the stop
  /// arrives, until somebody looks for it.
  private void rest(GoalState state) {
    if (!(state instanceof GoalState.Unfinished)) {
      resting = true;
      node.rest().accept(context.getSelf());
    }
  }

  private void offer(GoalState state) {
    if (state instanceof GoalState.Unfinished unfinished) {
      node.queue().tell(new AttemptQueue.Offer(unfinished.attempt(), judgements));
    }
  }

  private void leave() {
    if (admitted) {
      node.admission().leave();
      admitted = false;
    }
  }
}
