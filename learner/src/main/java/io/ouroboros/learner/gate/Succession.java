package io.ouroboros.learner.gate;

import java.time.Duration;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.StashBuffer;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;

/// One gatekeeper after the other: one that could not read or write the journal has stopped, and
/// the manager of a cluster's singleton would not begin another one. What comes in between waits.
final class Succession extends AbstractBehavior<Object> {
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int MOST_WAITING = 1_000;

  private final Behavior<Gatekeeper.Command> gatekeeper;
  private final TimerScheduler<Object> timers;
  private final StashBuffer<Object> waiting;
  private Optional<ActorRef<Gatekeeper.Command>> present;

  private enum Tick {
    BEGIN
  }

  private Succession(
      ActorContext<Object> context,
      TimerScheduler<Object> timers,
      StashBuffer<Object> waiting,
      Behavior<Gatekeeper.Command> gatekeeper) {
    super(context);
    this.timers = timers;
    this.waiting = waiting;
    this.gatekeeper = gatekeeper;
    present = Optional.of(spawned());
  }

  /// @param gatekeeper each of them
  static Behavior<Gatekeeper.Command> of(Behavior<Gatekeeper.Command> gatekeeper) {
    return Behaviors.<Object>setup(context ->
            Behaviors.withTimers(timers ->
                Behaviors.withStash(
                    MOST_WAITING, waiting -> new Succession(context, timers, waiting, gatekeeper))))
        .narrow();
  }

  @Override
  public Receive<Object> createReceive() {
    return newReceiveBuilder()
        .onMessageEquals(Tick.BEGIN, this::begin)
        .onMessage(
            Gatekeeper.Command.class,
            command -> {
              present.ifPresentOrElse(one -> one.tell(command), () -> hold(command));
              return this;
            })
        .onSignal(Terminated.class, _ -> stopped())
        .build();
  }

  /// What is more than can wait is lost; whoever asks a gatekeeper asks again.
  private void hold(Gatekeeper.Command command) {
    if (!waiting.isFull()) {
      waiting.stash(command);
    }
  }

  private Behavior<Object> begin() {
    present = Optional.of(spawned());
    return waiting.unstashAll(this);
  }

  private ActorRef<Gatekeeper.Command> spawned() {
    ActorRef<Gatekeeper.Command> one = getContext().spawnAnonymous(gatekeeper);
    getContext().watch(one);
    return one;
  }

  private Behavior<Object> stopped() {
    present = Optional.empty();
    timers.startSingleTimer(Tick.BEGIN, PAUSE);
    return this;
  }
}
