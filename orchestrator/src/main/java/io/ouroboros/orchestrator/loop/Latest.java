package io.ouroboros.orchestrator.loop;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The latest answer to a question that is asked again as soon as it is answered; looking never
/// waits.
final class Latest<T> {
  private final Supplier<CompletableFuture<T>> question;
  private CompletableFuture<T> asked;
  private Optional<T> answer = Optional.empty();

  Latest(Supplier<CompletableFuture<T>> question) {
    this.question = question;
    this.asked = question.get();
  }

  /// The latest answer.
  ///
  /// @return empty until the first answer
  Optional<T> look() {
    if (asked.isDone()) {
      if (!asked.isCompletedExceptionally()) {
        answer = Optional.of(asked.join());
      }
      asked = question.get();
    }
    return answer;
  }
}
