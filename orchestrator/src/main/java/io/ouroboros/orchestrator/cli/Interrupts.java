package io.ouroboros.orchestrator.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Turns the first Ctrl-C (or `kill`) into a request to finish; the second one ends the process at
/// once.
final class Interrupts {
  private final CompletableFuture<Void> asked = new CompletableFuture<>();

  private Interrupts() {}

  /// Has Ctrl-C interrupt the calling thread, which closes what it holds on its way out: processes
  /// that outlive this one, and files of no further use.
  static void interruptThisThread() {
    Thread holder = Thread.currentThread();
    var _ = taken().asked().thenRun(holder::interrupt);
  }

  /// Takes Ctrl-C over from the JVM. The class that can is not part of any public API, hence the
  /// reflection; where it is missing Ctrl-C ends the process at once.
  static Interrupts taken() {
    Interrupts interrupts = new Interrupts();
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> interrupts.onSignal());
      for (String name : new String[] {"INT", "TERM"}) {
        Object one = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, one, ours);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException missing) {
      return interrupts;
    }
    return interrupts;
  }

  private boolean onSignal() {
    if (!asked.complete(null)) {
      Runtime.getRuntime().halt(Ouroboros.INTERRUPTED);
    }
    return true;
  }

  /// Whether somebody wants this process to finish.
  boolean finishing() {
    return asked.isDone();
  }

  /// Completes when somebody wants this process to finish.
  CompletableFuture<?> asked() {
    return asked;
  }

  /// Waits until somebody wants this process to finish, or something else ends.
  ///
  /// @return whether somebody wants it
  boolean awaitOr(CompletionStage<?> other) {
    CompletableFuture.anyOf(asked, other.handle((_, _) -> true).toCompletableFuture()).join();
    return finishing();
  }
}
