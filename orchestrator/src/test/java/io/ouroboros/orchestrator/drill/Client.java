package io.ouroboros.orchestrator.drill;

import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.ouroboros.protocol.v1.Example;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.InputRow;
import io.ouroboros.protocol.v1.SubmitRequest;
import io.ouroboros.protocol.v1.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// A client that writes down what was acknowledged to it and which ends it saw, over any number of
/// lives of the node.
final class Client {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final int LARGE_ROWS = 2_000;
  private static final String LONG_NAME = "Grace Brewster Murray Hopper ".repeat(8);

  private final long evaluations;
  private final SequencedSet<String> acknowledged = new LinkedHashSet<>();
  private final Map<String, GoalReport> ends = new HashMap<>();
  private int submitted;

  /// @param evaluations that a goal may spend, which one that no small program solves does
  Client(long evaluations) {
    this.evaluations = evaluations;
  }

  /// Submits goals, every third of which no small program solves, until so many are unfinished or
  /// the node takes no more.
  void submitUntilUnfinished(ManagedChannel channel, int wanted) {
    GoalsGrpc.GoalsBlockingStub goals = GoalsGrpc.newBlockingStub(channel);
    while (look(goals) < wanted) {
      for (int batch = 0; batch < wanted; batch++) {
        submit(goals);
      }
    }
  }

  private void submit(GoalsGrpc.GoalsBlockingStub goals) {
    int number = submitted++;
    submit(goals, number % 3 == 0 ? initials(number) : noise(number));
  }

  /// Submits so many goals with more rows than a small message between nodes holds.
  void submitLarge(ManagedChannel channel, int count) {
    for (int goal = 0; goal < count; goal++) {
      SubmitRequest small = initials(submitted++);
      SubmitRequest.Builder large = small.toBuilder();
      for (int row = 0; row < LARGE_ROWS; row++) {
        large.addUnfilled(InputRow.newBuilder().addInputs(text(LONG_NAME + row)));
      }
      submit(GoalsGrpc.newBlockingStub(channel), large.build());
    }
  }

  private void submit(GoalsGrpc.GoalsBlockingStub goals, SubmitRequest request) {
    try {
      acknowledged.add(goals.submit(request).getGoalId());
    } catch (StatusRuntimeException refused) {
      if (!isForNow(refused)) {
        throw refused;
      }
    }
  }

  /// Waits until the end of every acknowledged goal was seen.
  void awaitEnds(GoalsGrpc.GoalsBlockingStub goals, Duration atMost) {
    await("every acknowledged goal's end")
        .atMost(atMost)
        .pollInterval(BETWEEN_LOOKS)
        .until(() -> look(goals) == 0);
  }

  /// Asks for every goal whose end was not seen yet.
  ///
  /// @return how many goals are unfinished
  int look(GoalsGrpc.GoalsBlockingStub goals) {
    int unfinished = 0;
    for (String id : acknowledged) {
      if (!ends.containsKey(id) && end(goals, id).isEmpty()) {
        unfinished++;
      }
    }
    return unfinished;
  }

  private Optional<GoalReport> end(GoalsGrpc.GoalsBlockingStub goals, String id) {
    try {
      GoalReport report = goals.get(GoalRequest.newBuilder().setGoalId(id).build());
      if (report.getPhase() == GoalPhase.GOAL_PHASE_OPEN) {
        return Optional.empty();
      }
      ends.put(id, report);
      return Optional.of(report);
    } catch (StatusRuntimeException silent) {
      if (!isForNow(silent)) {
        throw silent;
      }
      return Optional.empty();
    }
  }

  /// Whether the node only asks to try again: it is full, or another one that it needs is silent.
  private static boolean isForNow(StatusRuntimeException refused) {
    return switch (refused.getStatus().getCode()) {
      case RESOURCE_EXHAUSTED, UNAVAILABLE -> true;
      default -> false;
    };
  }

  /// Every goal that the node promised to bring to an end.
  SequencedSet<String> acknowledged() {
    return acknowledged;
  }

  /// The ends that were seen, by goal.
  Map<String, GoalReport> ends() {
    return ends;
  }

  private SubmitRequest initials(int number) {
    return goal(
        number, Map.of("Ada Byron " + number, "AB" + number, "Kurt Weil " + number, "KW" + number));
  }

  private SubmitRequest noise(int number) {
    return goal(
        number, Map.of("row one", "q7#x" + number, "row two", "zz" + number + "!k", "row", "0a;w"));
  }

  private SubmitRequest goal(int number, Map<String, String> rows) {
    SubmitRequest.Builder request =
        SubmitRequest.newBuilder()
            .setKey("drill-" + number)
            .setSignature("(string) -> string")
            .setEvaluations(evaluations);
    rows.forEach((input, output) ->
        request.addExamples(Example.newBuilder().addInputs(text(input)).setOutput(text(output))));
    return request.build();
  }

  private static Value text(String text) {
    return Value.newBuilder().setText(text).build();
  }
}
