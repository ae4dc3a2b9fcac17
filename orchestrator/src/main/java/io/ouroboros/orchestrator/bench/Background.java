package io.ouroboros.orchestrator.bench;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// Work on a thread of its own.
final class Background {
  private Background() {}

  /// What takes its time.
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /// Begins it.
  ///
  /// @return completes when it has ended
  static CompletableFuture<Void> begin(Work work) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            work.run();
            end.complete(null);
          } catch (IOException | InterruptedException | RuntimeException failure) {
            end.completeExceptionally(failure);
          }
        });
    return end;
  }
}
