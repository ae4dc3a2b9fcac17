package io.ouroboros.orchestrator.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Kills nodes of a cluster that a crowd is using, and measures what the crowd sees of it.
final class KillDrill {
  private final TestCluster cluster;
  private final Crowd crowd;

  /// The nodes, the oldest first.
  private final List<Integer> byAge =
      new ArrayList<>(IntStream.range(0, TestCluster.NODES).boxed().toList());

  KillDrill(TestCluster cluster, Crowd crowd) {
    this.cluster = cluster;
    this.crowd = crowd;
  }

  /// What a kill did.
  ///
  /// @param oldest whether the victim had the gatekeeper and assigned the shards
  /// @param unfinished goals that had not ended then
  /// @param answers until each of those was answered for again
  /// @param silence the longest that no goal ended until the victim was back
  /// @param back until the victim was up again and had goals
  record Kill(
      int victim,
      boolean oldest,
      boolean deleted,
      int unfinished,
      Duration answers,
      Duration silence,
      Duration back) {
    @Override
    public String toString() {
      return "Killed node %d%s%s with %d goals unfinished: all answer after %.1f s; longest without an end %.1f s; back after %.1f s."
          .formatted(
              victim,
              oldest ? ", the oldest" : "",
              deleted ? ", its directory deleted," : "",
              unfinished,
              seconds(answers),
              seconds(silence),
              seconds(back));
    }

    private static double seconds(Duration time) {
      return time.toMillis() / 1e3;
    }
  }

  /// Kills a node as soon as all goals are in flight, starts it again, and waits until it has
  /// goals.
  ///
  /// @param delete whether its directory goes too
  Kill kill(int victim, boolean delete) throws IOException, InterruptedException {
    crowd.awaitInFlight();
    final boolean oldest = byAge.getFirst() == victim;
    final Set<String> unfinished = crowd.unfinished();
    final long start = System.nanoTime();
    cluster.kill(victim);
    if (delete) {
      cluster.deleteDirectory(victim);
    }
    CompletableFuture<Void> restarted = restart(victim);
    crowd.awaitAnswers(unfinished);
    final long answered = System.nanoTime();
    restarted.join();
    cluster.awaitBack(victim);
    final long back = System.nanoTime();
    byAge.remove(Integer.valueOf(victim));
    byAge.addLast(victim);
    return new Kill(
        victim,
        oldest,
        delete,
        unfinished.size(),
        Duration.ofNanos(answered - start),
        crowd.silence(start, back),
        Duration.ofNanos(back - start));
  }

  private CompletableFuture<Void> restart(int victim) {
    return CompletableFuture.runAsync(() -> {
      try {
        cluster.restart(victim);
      } catch (IOException | InterruptedException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }
}
