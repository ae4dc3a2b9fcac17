package io.ouroboros.orchestrator.drill;

import static org.awaitility.Awaitility.await;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.SubmitRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Clients that each have one goal in flight at a time. A client stays with a goal until it has
/// seen its end: it pursues it again by the same key, on any node, whenever it is refused or
/// forsaken.
final class Crowd {
  private static final Duration BEFORE_A_RETRY = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Supplier<Channel> nodes;
  private final IntFunction<SubmitRequest> goals;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, GoalReport> ends = new ConcurrentHashMap<>();
  private final Queue<Long> endings = new ConcurrentLinkedQueue<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> clients = new ArrayList<>();
  private volatile int last = Integer.MAX_VALUE;

  /// @param nodes any node; may be one that is down
  /// @param goals by number
  Crowd(Supplier<Channel> nodes, IntFunction<SubmitRequest> goals) {
    this.nodes = nodes;
    this.goals = goals;
  }

  /// So many clients begin.
  void start(int count) {
    for (int client = 0; client < count; client++) {
      clients.add(Thread.ofVirtual().start(this::live));
    }
  }

  /// Waits until nearly every client has a goal in flight.
  void awaitInFlight() {
    await("goals in flight")
        .atMost(PATIENCE)
        .until(() -> unfinished().size() >= clients.size() * 9 / 10);
  }

  /// Brings what was begun to its end, and pursues no more than so many goals in all.
  void finish(int atMost) throws InterruptedException {
    last = atMost;
    for (Thread client : clients) {
      client.join();
    }
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }

  /// Begins no further goals, and brings those that were begun to their ends.
  void finish() throws InterruptedException {
    finish(next.get());
  }

  private void live() {
    try {
      for (int number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
        while (!pursue(number)) {
          Thread.sleep(BEFORE_A_RETRY);
        }
      }
    } catch (InterruptedException | RuntimeException failure) {
      failures.add(new IllegalStateException(failure));
    }
  }

  /// @return whether the end was seen
  private boolean pursue(int number) {
    try {
      Iterator<GoalReport> reports =
          GoalsGrpc.newBlockingStub(nodes.get()).pursue(goals.apply(number));
      while (reports.hasNext()) {
        GoalReport report = reports.next();
        acknowledged.put(report.getGoalId(), number);
        if (report.getPhase() != GoalPhase.GOAL_PHASE_OPEN) {
          ends.put(report.getGoalId(), report);
          endings.add(System.nanoTime());
          return true;
        }
      }
      return false;
    } catch (StatusRuntimeException silent) {
      if (!Client.isForNow(silent)) {
        throw silent;
      }
      return false;
    }
  }

  /// Every goal that a node promised to bring to an end, with its number.
  Map<String, Integer> acknowledged() {
    return acknowledged;
  }

  /// The ends that were seen, by goal.
  Map<String, GoalReport> ends() {
    return ends;
  }

  /// The longest that no end was seen between two moments, as [System#nanoTime] tells them.
  Duration silence(long start, long end) {
    long longest = 0;
    long before = start;
    for (long ending : endings.stream().filter(it -> it - start > 0).sorted().toList()) {
      longest = Math.max(longest, ending - before);
      before = ending;
    }
    return Duration.ofNanos(Math.max(longest, end - before));
  }

  /// The goals that a node promised to bring to an end and that have not ended.
  Set<String> unfinished() {
    Set<String> unfinished = new HashSet<>(acknowledged.keySet());
    unfinished.removeAll(ends.keySet());
    return unfinished;
  }

  /// Asks for each of these goals until it was answered.
  void awaitAnswers(Collection<String> goals) throws InterruptedException {
    List<Thread> asking =
        goals.stream().map(goal -> Thread.ofVirtual().start(() -> awaitAnswer(goal))).toList();
    for (Thread one : asking) {
      one.join();
    }
  }

  private void awaitAnswer(String goal) {
    GoalRequest request = GoalRequest.newBuilder().setGoalId(goal).build();
    boolean answered = false;
    while (!answered) {
      try {
        var _ = GoalsGrpc.newBlockingStub(nodes.get()).get(request);
        answered = true;
      } catch (StatusRuntimeException silent) {
        if (!Client.isForNow(silent)) {
          failures.add(silent);
          return;
        }
      }
    }
  }
}
