package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.Worker;
import io.ouroboros.agents.verdict.Judgement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.actor.typed.receptionist.Receptionist;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;

/// A node's attempts that wait for a worker, in the order of their offers. Soft state: the planners
/// keep the truth and offer again what they miss. An attempt is delivered at least once; what a
/// lost worker held goes to the next one. When workers have nothing to do the queue asks those of
/// other nodes in turn, and one where attempts wait lends the last of them.
public final class AttemptQueue extends AbstractBehavior<AttemptQueue.Command> {
  /// What the queue is told.
  public sealed interface Command {}

  /// A planner wants this attempt made; offering it again while it waits or runs only renews the
  /// address.
  public record Offer(Attempt attempt, ActorRef<Judgement> replyTo) implements Command {}

  /// A planner no longer wants it.
  public record Withdraw(AttemptId attempt) implements Command {}

  /// A worker has nothing to do.
  public record Pull(ActorRef<Worker.Command> worker) implements Command {}

  /// The critic has judged an attempt.
  public record Judged(Judgement judgement) implements Command {}

  /// Another node's queue has a worker that has nothing to do.
  public record Wanted(ActorRef<Command> queue) implements Command {}

  /// Another node's queue lends an attempt. It is not lent further, so that none goes in circles.
  public record Lent(Attempt attempt, ActorRef<Judgement> replyTo) implements Command {}

  private record WorkerLost(ActorRef<Worker.Command> worker) implements Command {}

  private record BorrowerLost(ActorRef<Command> queue) implements Command {}

  private record Found(Set<ActorRef<Command>> queues) implements Command {}

  private enum Tick implements Command {
    ASK
  }

  private static final ServiceKey<Command> KEY = ServiceKey.create(Command.class, "queue");
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

  private final ActorRef<Judgement> judgements;
  private final TimerScheduler<Command> timers;
  private final Deque<ActorRef<Command>> others = new ArrayDeque<>();
  private final Map<AttemptId, ActorRef<Command>> lent = new HashMap<>();
  private final Set<AttemptId> borrowed = new HashSet<>();
  private final Map<AttemptId, Offer> offers = new HashMap<>();
  private final SequencedSet<AttemptId> waiting = new LinkedHashSet<>();
  private final Map<ActorRef<Worker.Command>, AttemptId> held = new HashMap<>();
  private final SequencedSet<ActorRef<Worker.Command>> idle = new LinkedHashSet<>();
  private GoalNews.Queued told = new GoalNews.Queued(0, 0);

  private AttemptQueue(ActorContext<Command> context, TimerScheduler<Command> timers) {
    super(context);
    this.timers = timers;
    judgements = context.messageAdapter(Judgement.class, Judged::new);
    var receptionist = context.getSystem().receptionist();
    receptionist.tell(Receptionist.register(KEY, context.getSelf()));
    receptionist.tell(
        Receptionist.subscribe(
            KEY,
            context.messageAdapter(
                Receptionist.Listing.class,
                listing -> new Found(listing.getServiceInstances(KEY)))));
  }

  /// An empty queue.
  public static Behavior<Command> create() {
    return Behaviors.setup(
        context -> Behaviors.withTimers(timers -> new AttemptQueue(context, timers)));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::onCommand).build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Offer offer -> {
        borrowed.remove(offer.attempt().id());
        onOffer(offer);
      }
      case Lent loan -> {
        borrowed.add(loan.attempt().id());
        onOffer(new Offer(loan.attempt(), loan.replyTo()));
      }
      case Withdraw withdraw -> onWithdraw(withdraw.attempt());
      case Pull pull -> onPull(pull.worker());
      case Judged judged -> onJudged(judged.judgement());
      case WorkerLost lost -> onWorkerLost(lost.worker());
      case Wanted wanted -> onWanted(wanted.queue());
      case BorrowerLost lost -> onBorrowerLost(lost.queue());
      case Found found -> onFound(found.queues());
      case Tick _ -> askAnother();
    }
    publish(new GoalNews.Queued(waiting.size(), held.size()));
    return this;
  }

  private void publish(GoalNews.Queued now) {
    if (!now.equals(told)) {
      told = now;
      getContext().getSystem().eventStream().tell(new EventStream.Publish<>(now));
    }
  }

  /// An attempt that neither waits nor runs is taken on even when its verdict is still out: the
  /// critic may have been lost with it.
  private void onOffer(Offer offer) {
    AttemptId id = offer.attempt().id();
    offers.put(id, offer);
    if (lent.containsKey(id)) {
      lend(offer, lent.get(id));
    } else if (!waiting.contains(id) && !held.containsValue(id)) {
      waiting.addLast(id);
      deliver();
    }
  }

  private void onWithdraw(AttemptId id) {
    offers.remove(id);
    waiting.remove(id);
    borrowed.remove(id);
    Optional.ofNullable(lent.remove(id)).ifPresent(queue -> queue.tell(new Withdraw(id)));
    held.forEach((worker, attempt) -> {
      if (attempt.equals(id)) {
        worker.tell(new Worker.Drop(id));
      }
    });
  }

  private void onPull(ActorRef<Worker.Command> worker) {
    getContext().watchWith(worker, new WorkerLost(worker));
    held.remove(worker);
    idle.add(worker);
    deliver();
    askAnother();
  }

  private void onJudged(Judgement judgement) {
    waiting.remove(judgement.attempt());
    lent.remove(judgement.attempt());
    borrowed.remove(judgement.attempt());
    Optional.ofNullable(offers.remove(judgement.attempt()))
        .ifPresent(offer -> offer.replyTo().tell(judgement));
  }

  private void onWorkerLost(ActorRef<Worker.Command> worker) {
    idle.remove(worker);
    Optional.ofNullable(held.remove(worker))
        .filter(offers::containsKey)
        .ifPresent(waiting::addFirst);
    deliver();
  }

  private void onWanted(ActorRef<Command> queue) {
    waiting.reversed().stream()
        .filter(attempt -> !borrowed.contains(attempt))
        .findFirst()
        .map(offers::get)
        .ifPresent(last -> {
          waiting.remove(last.attempt().id());
          lent.put(last.attempt().id(), queue);
          getContext().watchWith(queue, new BorrowerLost(queue));
          lend(last, queue);
        });
  }

  private void lend(Offer offer, ActorRef<Command> queue) {
    queue.tell(new Lent(offer.attempt(), judgements));
  }

  private void onBorrowerLost(ActorRef<Command> queue) {
    lent.forEach((attempt, borrower) -> {
      if (borrower.equals(queue)) {
        waiting.addFirst(attempt);
      }
    });
    lent.values().removeIf(queue::equals);
    deliver();
  }

  private void onFound(Set<ActorRef<Command>> queues) {
    others.clear();
    queues.stream().filter(queue -> !queue.equals(getContext().getSelf())).forEach(others::add);
    if (others.isEmpty()) {
      timers.cancel(Tick.ASK);
    } else {
      timers.startTimerWithFixedDelay(Tick.ASK, BETWEEN_QUESTIONS);
    }
  }

  /// Asks the next of the other queues when a worker has nothing to do.
  private void askAnother() {
    if (!idle.isEmpty() && !others.isEmpty()) {
      ActorRef<Command> next = others.removeFirst();
      others.addLast(next);
      next.tell(new Wanted(getContext().getSelf()));
    }
  }

  private void deliver() {
    while (!waiting.isEmpty() && !idle.isEmpty()) {
      Offer offer = offers.get(waiting.removeFirst());
      if (offer != null) {
        ActorRef<Worker.Command> worker = idle.removeFirst();
        held.put(worker, offer.attempt().id());
        worker.tell(new Worker.Assign(offer.attempt()));
      }
    }
  }
}
