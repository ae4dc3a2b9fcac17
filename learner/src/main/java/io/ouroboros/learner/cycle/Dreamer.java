package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.GoalNews;
import io.ouroboros.learner.dream.Imagination;
import io.ouroboros.learner.experience.Experience;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/// Dreams while no goal waits for a worker of this node, one dream at a time on a borrowed thread.
/// When a goal waits, the dream under way is given up within 50 ms, and forgotten. A child of the
/// [Learner].
final class Dreamer extends AbstractBehavior<Dreamer.Command> {
  /// What a dreamer is told.
  sealed interface Command {}

  /// Dream from now on, with this imagination.
  ///
  /// @param imagination made on the dreamer's thread, when the first dream begins
  /// @param from the number of the first dream
  /// @param tries how many dreams to begin at most
  record Dream(Supplier<Imagination> imagination, long from, int tries) implements Command {}

  /// Stop dreaming.
  record Wake() implements Command {}

  private record Queued(GoalNews.Queued news) implements Command {}

  private record Ended(Night night, Optional<Experience> dream) implements Command {}

  /// The dreams of one imagination.
  private static final class Night {
    final CompletableFuture<Imagination> imagination = new CompletableFuture<>();
    final Supplier<Imagination> source;
    final long end;
    long number;

    Night(Dream dream) {
      source = dream.imagination();
      number = dream.from();
      end = dream.from() + dream.tries();
    }

    /// Called by one thread at a time.
    Imagination imagination() {
      if (!imagination.isDone()) {
        imagination.complete(source.get());
      }
      return imagination.join();
    }
  }

  private final ActorRef<Experience> listener;
  private final Executor threads;
  private Optional<Night> night = Optional.empty();
  private boolean goalsWait;
  private Optional<AtomicBoolean> cancelled = Optional.empty();

  private Dreamer(ActorContext<Command> context, ActorRef<Experience> listener) {
    super(context);
    this.listener = listener;
    threads = context.getSystem().dispatchers().lookup(DispatcherSelector.blocking());
    ActorRef<GoalNews.Queued> queue = context.messageAdapter(GoalNews.Queued.class, Queued::new);
    context
        .getSystem()
        .eventStream()
        .tell(new EventStream.Subscribe<>(GoalNews.Queued.class, queue));
  }

  /// A dreamer that is awake.
  ///
  /// @param listener told each dream
  static Behavior<Command> create(ActorRef<Experience> listener) {
    return Behaviors.setup(context -> new Dreamer(context, listener));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder()
        .onMessage(Command.class, this::onCommand)
        .onSignal(PostStop.class, _ -> disturb())
        .build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Dream dream -> night = Optional.of(new Night(dream));
      case Wake _ -> {
        night = Optional.empty();
        disturb();
      }
      case Queued queued -> {
        goalsWait = queued.news().waiting() > 0;
        if (goalsWait) {
          disturb();
        }
      }
      case Ended ended -> {
        cancelled = Optional.empty();
        if (night.filter(ended.night()::equals).isPresent()) {
          ended.dream().ifPresent(listener::tell);
        }
      }
    }
    goOn();
    return this;
  }

  private void goOn() {
    if (!goalsWait && cancelled.isEmpty()) {
      night.filter(it -> it.number < it.end).ifPresent(this::dream);
    }
  }

  private void dream(Night from) {
    AtomicBoolean disturbed = new AtomicBoolean();
    cancelled = Optional.of(disturbed);
    long number = from.number++;
    getContext()
        .pipeToSelf(
            CompletableFuture.supplyAsync(
                () -> from.imagination().dream(number, disturbed::get, System::nanoTime), threads),
            (dream, failure) -> {
              if (failure != null) {
                getContext().getSystem().log().warn("A dream broke.", failure);
              }
              return new Ended(from, failure == null ? dream : Optional.empty());
            });
  }

  private Behavior<Command> disturb() {
    cancelled.ifPresent(it -> it.set(true));
    return this;
  }
}
