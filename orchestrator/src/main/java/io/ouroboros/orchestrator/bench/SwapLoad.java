package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.learner.families.Families;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Attempts that go on while generations are swapped. What each of them must come to was found
/// before, when nothing was swapped: an attempt that comes to something else was guided by a
/// mixture.
final class SwapLoad {
  private static final Budget BUDGET = new Budget(2_000, Duration.ofMinutes(1));
  private static final int GOALS = 12;
  private static final long SEED = 1;

  private final List<Goal> goals =
      Families.learn(SEED, BUDGET).limit(GOALS).map(task -> task.goal()).toList();
  private final Map<GenerationId, List<Conclusion>> undisturbed = new HashMap<>();
  private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
  private final AtomicLong attempts = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong mixed = new AtomicLong();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean stopped;

  /// Finds what attempts come to under a guide that stays.
  void learn(Guide guide) {
    undisturbed.put(
        guide.generation(), goals.stream().map(goal -> conclusion(goal, guide)).toList());
  }

  /// How many generations these goals tell apart.
  long toldApart() {
    return undisturbed.values().stream().distinct().count();
  }

  private static Conclusion conclusion(Goal goal, Guide guide) {
    return Pursuit.pursue(goal, guide, () -> false, System::nanoTime);
  }

  /// Starts workers.
  ///
  /// @param leases gives a lease on the generation that is current
  void start(int count, Supplier<GuideLease> leases) {
    for (int worker = 0; worker < count; worker++) {
      int first = worker;
      workers.add(
          Thread.ofPlatform().daemon().name("attempts-" + worker).start(() -> work(first, leases)));
    }
  }

  private void work(int first, Supplier<GuideLease> leases) {
    for (int number = first; !stopped; number++) {
      attempts.incrementAndGet();
      try {
        attempt(number % goals.size(), leases);
      } catch (RuntimeException broken) {
        dropped.incrementAndGet();
      }
    }
  }

  private void attempt(int goal, Supplier<GuideLease> leases) {
    long asked = System.nanoTime();
    try (GuideLease lease = leases.get()) {
      waits.add(System.nanoTime() - asked);
      List<Conclusion> expected = undisturbed.getOrDefault(lease.guide().generation(), List.of());
      Conclusion found = conclusion(goals.get(goal), lease.guide());
      if (expected.isEmpty() || !found.equals(expected.get(goal))) {
        mixed.incrementAndGet();
      }
    }
  }

  /// Lets the attempts under way end.
  ///
  /// @return what there was
  Figures stop() throws InterruptedException {
    stopped = true;
    for (Thread worker : workers) {
      worker.join();
    }
    return new Figures(
        attempts.get(), dropped.get(), mixed.get(), Percentiles.ofNanos(List.copyOf(waits)));
  }

  /// @param dropped attempts that got no lease or broke
  /// @param mixed attempts that came to something else than under one generation alone
  /// @param waits for a lease
  record Figures(long attempts, long dropped, long mixed, Percentiles waits) {}
}
