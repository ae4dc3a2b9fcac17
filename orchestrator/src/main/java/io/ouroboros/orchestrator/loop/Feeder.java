package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.Goals;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.flow.SubmitReply;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.goal.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;

/// Keeps a fixed number of goals of a stream under way, and remembers how each one ended.
public final class Feeder extends AbstractBehavior<Feeder.Command> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

  /// What a feeder is told.
  public sealed interface Command {}

  /// Asks what has ended so far.
  public record Tell(ActorRef<Chronicle> replyTo) implements Command {}

  private record Submitted(Task task, SubmitReply reply) implements Command {}

  private record Submit(Task task) implements Command {}

  private record Updated(GoalUpdate update) implements Command {}

  private record AskAgain() implements Command {}

  private final TimerScheduler<Command> timers;
  private final Goals goals;
  private final Set<GoalId> brought;
  private final Iterator<Task> stream;
  private final ActorRef<GoalUpdate> updates;
  private final long startNanos = System.nanoTime();
  private final Map<GoalId, Task> watched = new HashMap<>();
  private final List<Seen> ended = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  private Feeder(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      Goals goals,
      GoalStream stream) {
    super(context);
    this.timers = timers;
    this.goals = goals;
    this.brought = stream.idsOfBrought();
    this.stream = stream.all();
    this.updates = context.messageAdapter(GoalUpdate.class, Updated::new);
  }

  /// A feeder that starts at once.
  ///
  /// @param atOnce how many goals are under way at the same time, at least 1
  public static Behavior<Command> create(Goals goals, GoalStream stream, int atOnce) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(new AskAgain(), ASK_AGAIN);
          Feeder feeder = new Feeder(context, timers, goals, stream);
          for (int i = 0; i < atOnce; i++) {
            feeder.next();
          }
          return feeder;
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::onCommand).build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Tell tell -> tell.replyTo().tell(new Chronicle(ended, samples));
      case Submit submit -> submit(submit.task());
      case Submitted submitted -> onSubmitted(submitted.task(), submitted.reply());
      case Updated updated -> onUpdated(updated.update());
      case AskAgain _ -> watched.keySet().forEach(this::watch);
    }
    return this;
  }

  private void next() {
    if (stream.hasNext()) {
      submit(stream.next());
    }
  }

  private void submit(Task task) {
    getContext()
        .pipeToSelf(
            goals
                .get(task.goal().id())
                .<SubmitReply>ask(replyTo -> new Planner.Submit(task.goal(), replyTo), PATIENCE),
            (reply, failure) -> failure == null ? new Submitted(task, reply) : new Submit(task));
  }

  private void onSubmitted(Task task, SubmitReply reply) {
    switch (reply) {
      case SubmitReply.Accepted _ -> {
        watched.put(task.goal().id(), task);
        watch(task.goal().id());
      }
      case SubmitReply.TryLater later ->
          timers.startSingleTimer(task, new Submit(task), later.delay());
      case SubmitReply.Refused refused -> {
        getContext()
            .getLog()
            .warn("The goal {} was refused: {}", task.goal().id(), refused.reason());
        next();
      }
    }
  }

  private void watch(GoalId goal) {
    goals.get(goal).tell(new Planner.Watch(updates));
  }

  private void onUpdated(GoalUpdate update) {
    if (update instanceof GoalUpdate.Ended end) {
      Task task = watched.remove(end.goal().id());
      if (task != null) {
        Duration at = Duration.ofNanos(System.nanoTime() - startNanos);
        Sample sample = Sample.of(task, end.conclusion());
        ended.add(Seen.of(sample, end.conclusion(), at));
        if (brought.contains(end.goal().id())) {
          samples.add(sample);
        }
        next();
      }
    }
  }
}
