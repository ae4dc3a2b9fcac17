package io.ouroboros.orchestrator.transfer;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/// Completes a future with the only reply of a call, or with its failure.
record OneReply<T>(CompletableFuture<T> reply) implements StreamObserver<T> {
  @Override
  public void onNext(T value) {
    reply.complete(value);
  }

  @Override
  public void onError(Throwable failure) {
    reply.completeExceptionally(failure);
  }

  @Override
  public void onCompleted() {}
}
