package io.ouroboros.orchestrator.api;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The calls that a server has under way, so that it can end them in words when it stops: a call
/// that is cut off looks to its client like one that was cancelled, and is not tried again.
final class OpenCalls implements ServerInterceptor {
  private final Set<Call<?, ?>> open = ConcurrentHashMap.newKeySet();

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    Call<Q, R> mine = new Call<>(call);
    open.add(mine);
    return new SimpleForwardingServerCallListener<>(next.startCall(mine, headers)) {
      @Override
      public void onComplete() {
        open.remove(mine);
        super.onComplete();
      }

      @Override
      public void onCancel() {
        open.remove(mine);
        super.onCancel();
      }
    };
  }

  /// Ends all calls; what their services answer after that is dropped.
  void end(Status status) {
    open.forEach(call -> call.close(status, new Metadata()));
  }

  /// A call that its service and the server's end may both close, each on a thread of its own.
  private static final class Call<Q, R> extends SimpleForwardingServerCall<Q, R> {
    private boolean closed;

    private Call(ServerCall<Q, R> call) {
      super(call);
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
      if (!closed) {
        super.sendHeaders(headers);
      }
    }

    @Override
    public synchronized void sendMessage(R message) {
      if (!closed) {
        super.sendMessage(message);
      }
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
      if (!closed) {
        closed = true;
        super.close(status, trailers);
      }
    }
  }
}
