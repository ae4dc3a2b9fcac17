package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.Worker;
import io.ouroboros.agents.verdict.Judgement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/// A node's attempts that wait for a worker, in the order of their offers. Soft state: the planners
/// keep the truth and offer again what they miss. An attempt is delivered at least once; what a
/// lost worker held goes to the next one.
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

  private record WorkerLost(ActorRef<Worker.Command> worker) implements Command {}

  private final Map<AttemptId, Offer> offers = new HashMap<>();
  private final Deque<AttemptId> waiting = new ArrayDeque<>();
  private final Map<ActorRef<Worker.Command>, AttemptId> held = new HashMap<>();
  private final SequencedSet<ActorRef<Worker.Command>> idle = new LinkedHashSet<>();
  private GoalNews.Queued told = new GoalNews.Queued(0, 0);

  private AttemptQueue(ActorContext<Command> context) {
    super(context);
  }

  /// An empty queue.
  public static Behavior<Command> create() {
    return Behaviors.setup(AttemptQueue::new);
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::onCommand).build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Offer offer -> onOffer(offer);
      case Withdraw withdraw -> onWithdraw(withdraw.attempt());
      case Pull pull -> onPull(pull.worker());
      case Judged judged -> onJudged(judged.judgement());
      case WorkerLost lost -> onWorkerLost(lost.worker());
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
    if (!waiting.contains(id) && !held.containsValue(id)) {
      waiting.addLast(id);
      deliver();
    }
  }

  private void onWithdraw(AttemptId id) {
    offers.remove(id);
    waiting.remove(id);
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
  }

  private void onJudged(Judgement judgement) {
    waiting.remove(judgement.attempt());
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
