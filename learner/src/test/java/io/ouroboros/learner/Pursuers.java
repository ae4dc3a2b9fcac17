package io.ouroboros.learner;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.learner.families.Families;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Scheduler;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.awaitility.Awaitility;

/// Threads that pursue goals without end, each goal under a lease of its own.
final class Pursuers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int THREADS = 2;

  private final ActorRef<OracleProtocol> oracle;
  private final Scheduler scheduler;
  private final Budget budget;
  private final Set<GenerationId> used = ConcurrentHashMap.newKeySet();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads;
  private volatile boolean stopped;

  private Pursuers(ActorRef<OracleProtocol> oracle, Scheduler scheduler, Budget budget) {
    this.oracle = oracle;
    this.scheduler = scheduler;
    this.budget = budget;
    threads =
        IntStream.range(0, THREADS)
            .mapToObj(seed ->
                Thread.ofPlatform()
                    .daemon()
                    .uncaughtExceptionHandler((_, thrown) -> faults.add(thrown.toString()))
                    .unstarted(() -> pursue(seed)))
            .toList();
  }

  /// Starts pursuing goals.
  static Pursuers start(ActorRef<OracleProtocol> oracle, Scheduler scheduler, Budget budget) {
    Pursuers pursuers = new Pursuers(oracle, scheduler, budget);
    pursuers.threads.forEach(Thread::start);
    return pursuers;
  }

  private void pursue(long seed) {
    Iterator<Task> tasks = Families.learn(seed, budget).iterator();
    while (!stopped) {
      try (GuideLease lease = acquire()) {
        GenerationId leased = lease.guide().generation();
        Conclusion conclusion =
            Pursuit.pursue(tasks.next().goal(), lease.guide(), () -> false, System::nanoTime);
        if (!conclusion.generation().equals(Optional.of(leased))
            || !lease.guide().generation().equals(leased)) {
          faults.add("Leased %s, and concluded %s.".formatted(leased, conclusion));
        }
        used.add(leased);
      }
    }
  }

  private GuideLease acquire() {
    return AskPattern.<OracleProtocol, GuideLease>ask(
            oracle, OracleProtocol.Acquire::new, PATIENCE, scheduler)
        .toCompletableFuture()
        .join();
  }

  /// Returns once a goal was pursued under this generation.
  void awaitPursuitUnder(GenerationId generation) {
    Awaitility.await().atMost(PATIENCE).until(() -> used.contains(generation));
  }

  /// Lets every thread end its goal, and waits for it.
  void stop() throws InterruptedException {
    close();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /// Attempts that were dropped, or guided by more than one generation.
  List<String> faults() {
    return List.copyOf(faults);
  }

  /// Lets no thread begin another goal.
  @Override
  public void close() {
    stopped = true;
  }
}
