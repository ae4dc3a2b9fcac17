package io.ouroboros.learner.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on many things at the same time, and hands on what comes of each in their order.
///
/// @param jobs how many at the same time, at least 1; changes nothing but time
public record InOrder(int jobs) {
  /// Works on everything.
  ///
  /// @param onResult called in the order of the things, on the calling thread
  public <T, R> void run(List<T> things, Function<T, R> work, Consumer<R> onResult)
      throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<R>> results = new ArrayList<>();
      things.forEach(thing -> results.add(pool.submit(() -> work.apply(thing))));
      for (Future<R> result : results) {
        onResult.accept(get(result));
      }
    }
  }

  private static <R> R get(Future<R> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("An attempt broke: " + broken.getCause(), broken.getCause());
    }
  }
}
