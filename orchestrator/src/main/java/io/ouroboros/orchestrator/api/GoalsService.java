package io.ouroboros.orchestrator.api;

import com.google.protobuf.Any;
import com.google.protobuf.util.Durations;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.flow.CancelReply;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.Goals;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.flow.SubmitReply;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.ListGoalsRequest;
import io.ouroboros.protocol.v1.SubmitRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;

/// The goals of the cluster over gRPC. Holds no state: every answer comes from a planner.
public final class GoalsService extends GoalsGrpc.GoalsImplBase {
  private static final int USUAL_LIST = 20;
  private static final int LONGEST_LIST = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_QUESTIONS = 4;
  private static final Duration ROOM_PERHAPS = Duration.ofSeconds(30);

  private final ActorSystem<?> system;
  private final Goals goals;
  private final GoalHistory history;
  private final GoalReader reader;
  private final Supplier<Optional<String>> obstacle;
  private final AtomicLong watchers = new AtomicLong();

  /// Serves the goals of a system.
  ///
  /// @param standard the budget of a goal that brings none
  /// @param obstacle why no goal can be taken on now, if so
  public GoalsService(
      ActorSystem<?> system,
      Goals goals,
      GoalHistory history,
      Budget standard,
      Supplier<Optional<String>> obstacle) {
    this.system = system;
    this.goals = goals;
    this.history = history;
    this.reader = new GoalReader(standard, Charter.usual());
    this.obstacle = obstacle;
  }

  @Override
  public void submit(
      SubmitRequest request, StreamObserver<io.ouroboros.protocol.v1.SubmitReply> client) {
    withNewGoal(request, client, goal -> submit(goal, client));
  }

  /// Does something with a goal that is to be taken on, where that can be.
  private void withNewGoal(SubmitRequest request, StreamObserver<?> client, Consumer<Goal> action) {
    Optional<String> problem = obstacle.get();
    if (problem.isPresent()) {
      client.onError(tryLater(problem.get(), ROOM_PERHAPS));
      return;
    }
    switch (reader.read(request)) {
      case GoalReading.Unsound unsound -> client.onError(unsound.problem().asStatus());
      case GoalReading.Sound(Goal goal) -> action.accept(goal);
    }
  }

  private void submit(Goal goal, StreamObserver<io.ouroboros.protocol.v1.SubmitReply> client) {
    CompletionStage<SubmitReply> reply =
        ask(goal.id(), replyTo -> new Planner.Submit(goal, replyTo), MOST_QUESTIONS);
    whenAnswered(
        reply,
        client,
        answer -> {
          switch (answer) {
            case SubmitReply.Accepted accepted ->
                send(
                    client,
                    io.ouroboros.protocol.v1.SubmitReply.newBuilder()
                        .setGoalId(accepted.goal().value())
                        .build());
            case SubmitReply.TryLater later -> client.onError(tryLater(later));
            case SubmitReply.Refused refused -> client.onError(refused(refused));
          }
        });
  }

  @Override
  public void get(GoalRequest request, StreamObserver<GoalReport> client) {
    withGoal(request, client, goal -> report(goal, client));
  }

  @Override
  public void cancel(GoalRequest request, StreamObserver<GoalReport> client) {
    withGoal(
        request,
        client,
        goal -> {
          CompletionStage<CancelReply> reply = ask(goal, Planner.Cancel::new, MOST_QUESTIONS);
          whenAnswered(reply, client, _ -> report(goal, client));
        });
  }

  @Override
  public void watch(GoalRequest request, StreamObserver<GoalReport> client) {
    withGoal(request, client, goal -> watch(goal, Optional.empty(), client));
  }

  @Override
  public void pursue(SubmitRequest request, StreamObserver<GoalReport> client) {
    withNewGoal(request, client, goal -> watch(goal.id(), Optional.of(goal), client));
  }

  private void watch(GoalId id, Optional<Goal> submitted, StreamObserver<GoalReport> client) {
    var call = (ServerCallStreamObserver<GoalReport>) client;
    ActorRef<GoalWatcher.Command> watcher =
        system.systemActorOf(
            GoalWatcher.create(id, submitted, goals.get(id), call),
            "watch-" + watchers.incrementAndGet(),
            Props.empty());
    call.setOnCancelHandler(() -> watcher.tell(new GoalWatcher.ClientGone()));
  }

  @Override
  public void list(ListGoalsRequest request, StreamObserver<GoalReport> client) {
    int most = request.getLimit() == 0 ? USUAL_LIST : request.getLimit();
    if (most < 1 || most > LONGEST_LIST) {
      String text = "The limit (%d) must be between 1 and %d.".formatted(most, LONGEST_LIST);
      client.onError(new FieldProblem("limit", text).asStatus());
      return;
    }
    try {
      whenAnswered(
          history.latest(most),
          client,
          reports -> {
            reports.forEach(client::onNext);
            client.onCompleted();
          });
    } catch (SQLException silent) {
      client.onError(
          Status.UNAVAILABLE.withDescription("The journal does not answer.").asRuntimeException());
    }
  }

  private void report(GoalId goal, StreamObserver<GoalReport> client) {
    CompletionStage<GoalUpdate> update = ask(goal, Planner.Watch::new, MOST_QUESTIONS);
    whenAnswered(
        update,
        client,
        answer ->
            GoalReports.of(goal, answer)
                .ifPresentOrElse(
                    report -> send(client, report), () -> client.onError(unknown(goal))));
  }

  /// Asks the planner of a goal, and again while it is silent: what was on its way to a node that
  /// died is lost, and a question may be repeated.
  private <T> CompletionStage<T> ask(
      GoalId goal, Function<ActorRef<T>, Planner.Command> question, int times) {
    CompletionStage<T> reply = goals.get(goal).ask(question::apply, PATIENCE);
    return times > 1 ? reply.exceptionallyCompose(_ -> ask(goal, question, times - 1)) : reply;
  }

  private static void withGoal(
      GoalRequest request, StreamObserver<?> client, Consumer<GoalId> action) {
    Optional<GoalId> goal = goalId(request.getGoalId());
    goal.ifPresentOrElse(
        action,
        () ->
            client.onError(
                new FieldProblem(
                        "goal_id",
                        "The goal id (%s) must be 1 to 128 letters, digits, '.', '_' or '-'."
                            .formatted(request.getGoalId()))
                    .asStatus()));
  }

  private static Optional<GoalId> goalId(String value) {
    try {
      return Optional.of(new GoalId(value));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static <T> void whenAnswered(
      CompletionStage<T> reply, StreamObserver<?> client, Consumer<T> action) {
    var _ =
        reply.whenComplete((answer, failure) -> {
          if (failure == null) {
            action.accept(answer);
          } else {
            client.onError(silent());
          }
        });
  }

  /// What a client is told when no planner answers for its goal.
  static StatusRuntimeException silent() {
    return Status.UNAVAILABLE
        .withDescription("The goal's planner does not answer; try again.")
        .asRuntimeException();
  }

  private static <T> void send(StreamObserver<T> client, T message) {
    client.onNext(message);
    client.onCompleted();
  }

  static StatusRuntimeException unknown(GoalId goal) {
    return Status.NOT_FOUND
        .withDescription("Nobody submitted a goal (%s).".formatted(goal))
        .asRuntimeException();
  }

  static StatusRuntimeException refused(SubmitReply.Refused refused) {
    return Status.ALREADY_EXISTS.withDescription(refused.reason()).asRuntimeException();
  }

  static StatusRuntimeException tryLater(SubmitReply.TryLater later) {
    return tryLater("The node has as many goals as it can take; try later.", later.delay());
  }

  private static StatusRuntimeException tryLater(String why, Duration delay) {
    RetryInfo retry =
        RetryInfo.newBuilder().setRetryDelay(Durations.fromMillis(delay.toMillis())).build();
    return StatusProto.toStatusRuntimeException(
        com.google.rpc.Status.newBuilder()
            .setCode(Code.RESOURCE_EXHAUSTED_VALUE)
            .setMessage(why)
            .addDetails(Any.pack(retry))
            .build());
  }
}
