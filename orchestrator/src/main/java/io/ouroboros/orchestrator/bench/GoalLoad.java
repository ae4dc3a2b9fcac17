package io.ouroboros.orchestrator.bench;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalsGrpc;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Clients that submit small goals to the nodes in turn, each waiting for the end of one before it
/// submits the next.
final class GoalLoad implements AutoCloseable {
  private static final long RETRY_MILLIS = 20;

  private final List<ManagedChannel> channels;
  private final String run = UUID.randomUUID().toString();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger solved = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();

  /// @param nodes that take goals, at least one
  GoalLoad(List<NodeAddress> nodes) {
    channels =
        nodes.stream()
            .map(node ->
                NettyChannelBuilder.forAddress(node.host(), node.grpc()).usePlaintext().build())
            .toList();
  }

  /// What came of the goals of one round.
  ///
  /// @param nanos from the first submission to the last end
  /// @param latencies from a goal's submission to its end
  record Round(int goals, int solved, long nanos, Percentiles latencies) {
    double goalsPerSecond() {
      return goals / (nanos / 1e9);
    }
  }

  /// Submits so many more goals, and waits for their ends.
  ///
  /// @param clients how many goals are in flight at a time
  /// @param onEnd told how many have ended
  /// @throws IllegalStateException when a node fails
  /// @throws InterruptedException after which no client goes on
  Round run(int goals, int clients, IntConsumer onEnd) throws InterruptedException {
    int first = next.get();
    latencies.clear();
    solved.set(0);
    ended.set(0);
    long start = System.nanoTime();
    Callable<Object> client = Executors.callable(() -> submit(first + goals, onEnd));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> done : threads.invokeAll(Collections.nCopies(clients, client))) {
        join(done);
      }
    }
    next.set(first + goals);
    return new Round(
        latencies.size(), solved.get(), System.nanoTime() - start, Percentiles.ofNanos(latencies));
  }

  private static void join(Future<?> done) throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A client failed.", failed.getCause());
    }
  }

  private void submit(int end, IntConsumer onEnd) {
    for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
      long start = System.nanoTime();
      if (pursue(number).getPhase() == GoalPhase.GOAL_PHASE_SOLVED) {
        solved.incrementAndGet();
      }
      latencies.add(System.nanoTime() - start);
      onEnd.accept(ended.incrementAndGet());
    }
  }

  private GoalReport pursue(int number) {
    var goals = GoalsGrpc.newBlockingStub(channels.get(number % channels.size()));
    while (true) {
      try {
        Iterator<GoalReport> reports = goals.pursue(SmallGoals.goal(run, number));
        GoalReport last = reports.next();
        while (reports.hasNext()) {
          last = reports.next();
        }
        return last;
      } catch (StatusRuntimeException refused) {
        if (refused.getStatus().getCode() != Status.Code.RESOURCE_EXHAUSTED) {
          throw refused;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
  }
}
