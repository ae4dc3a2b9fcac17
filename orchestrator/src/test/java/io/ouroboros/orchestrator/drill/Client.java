package io.ouroboros.orchestrator.drill;

import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.SubmitRequest;
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

  private final DrillGoals drills;
  private final SequencedSet<String> acknowledged = new LinkedHashSet<>();
  private final Map<String, GoalReport> ends = new HashMap<>();
  private int submitted;

  /// @param evaluations that a goal may spend, which one that no small program solves does
  Client(long evaluations) {
    drills = new DrillGoals("drill-", evaluations);
  }

  /// Submits goals, every third of which no small program solves, until so many are unfinished or
  /// the node takes no more.
  void submitUntilUnfinished(ManagedChannel channel, int wanted) {
    GoalsGrpc.GoalsBlockingStub goals = GoalsGrpc.newBlockingStub(channel);
    while (look(goals) < wanted) {
      for (int batch = 0; batch < wanted; batch++) {
        submit(goals, drills.goal(submitted++));
      }
    }
  }

  /// Submits so many goals with more rows than a small message between nodes holds.
  void submitLarge(ManagedChannel channel, int count) {
    for (int goal = 0; goal < count; goal++) {
      submit(GoalsGrpc.newBlockingStub(channel), drills.large(submitted++));
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

  /// Whether the node only asks to try again: it is full, it stops, or another one that it needs is
  /// silent. Other builds may cut calls off when they stop.
  static boolean isForNow(StatusRuntimeException refused) {
    return switch (refused.getStatus().getCode()) {
      case RESOURCE_EXHAUSTED, UNAVAILABLE -> true;
      case CANCELLED -> RollingUpgradeIT.isFromAnotherBuild();
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
}
