package io.ouroboros.orchestrator.api;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.flow.SubmitReply;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import java.time.Duration;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;

/// Passes the reports of one goal on to one client until the goal has ended or the client is gone,
/// and submits it first where the client wants that. It asks again from time to time, because a
/// planner that moved has forgotten who watches.
final class GoalWatcher extends AbstractBehavior<GoalWatcher.Command> {
  private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

  /// So many questions in a row go unanswered while nobody has promised to take the goal.
  private static final int MOST_UNACCEPTED = 4;

  /// So many go unanswered while a goal moves, or its node starts again.
  private static final int MOST_UNANSWERED = 20;

  private static final GoalUpdate ACCEPTED = new GoalUpdate.Underway(0, 0);

  sealed interface Command {}

  /// The client has ended the call.
  record ClientGone() implements Command {}

  private record Submitted(SubmitReply reply) implements Command {}

  private record Updated(GoalUpdate update) implements Command {}

  private record AskAgain() implements Command {}

  private final GoalId goal;
  private final EntityRef<Planner.Command> planner;
  private final ServerCallStreamObserver<GoalReport> client;
  private final ActorRef<SubmitReply> replies;
  private final ActorRef<GoalUpdate> updates;
  private Optional<Goal> unaccepted;
  private int unanswered;
  private Optional<GoalReport> last = Optional.empty();

  private GoalWatcher(
      ActorContext<Command> context,
      GoalId goal,
      Optional<Goal> submitted,
      EntityRef<Planner.Command> planner,
      ServerCallStreamObserver<GoalReport> client) {
    super(context);
    this.goal = goal;
    this.unaccepted = submitted;
    this.planner = planner;
    this.client = client;
    this.replies = context.messageAdapter(SubmitReply.class, Submitted::new);
    this.updates = context.messageAdapter(GoalUpdate.class, Updated::new);
    ask();
  }

  /// @param submitted the goal, unless it was accepted before
  static Behavior<Command> create(
      GoalId goal,
      Optional<Goal> submitted,
      EntityRef<Planner.Command> planner,
      ServerCallStreamObserver<GoalReport> client) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(new AskAgain(), ASK_AGAIN);
          return new GoalWatcher(context, goal, submitted, planner, client);
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::onCommand).build();
  }

  private Behavior<Command> onCommand(Command command) {
    return switch (command) {
      case ClientGone _ -> Behaviors.stopped();
      case AskAgain _ -> askAgain();
      case Submitted(SubmitReply reply) -> {
        unanswered = 0;
        yield onReply(reply);
      }
      case Updated updated -> {
        unanswered = 0;
        yield onUpdate(GoalReports.of(goal, updated.update()));
      }
    };
  }

  /// A planner that stays silent is not waited for without end; others answer each question at
  /// once.
  private Behavior<Command> askAgain() {
    if (unanswered == (unaccepted.isPresent() ? MOST_UNACCEPTED : MOST_UNANSWERED)) {
      return failed(GoalsService.silent());
    }
    ask();
    return this;
  }

  private void ask() {
    unanswered++;
    planner.tell(
        unaccepted
            .<Planner.Command>map(
                submitted -> new Planner.Submit(submitted, replies, Optional.of(updates)))
            .orElseGet(() -> new Planner.Watch(updates)));
  }

  private Behavior<Command> onReply(SubmitReply reply) {
    return switch (reply) {
      case SubmitReply.Accepted _ -> {
        unaccepted = Optional.empty();
        yield last.isEmpty() ? onUpdate(GoalReports.of(goal, ACCEPTED)) : this;
      }
      case SubmitReply.TryLater later -> failed(GoalsService.tryLater(later));
      case SubmitReply.Refused refused -> failed(GoalsService.refused(refused));
    };
  }

  private Behavior<Command> failed(StatusRuntimeException status) {
    client.onError(status);
    return Behaviors.stopped();
  }

  private Behavior<Command> onUpdate(Optional<GoalReport> update) {
    if (update.isEmpty()) {
      return failed(GoalsService.unknown(goal));
    }
    if (!update.equals(last)) {
      client.onNext(update.get());
      last = update;
    }
    if (update.get().getPhase() == GoalPhase.GOAL_PHASE_OPEN) {
      return this;
    }
    client.onCompleted();
    return Behaviors.stopped();
  }
}
