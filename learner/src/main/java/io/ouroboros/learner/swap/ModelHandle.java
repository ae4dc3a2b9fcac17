package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A loaded generation that is freed as soon as it is retired and its last lease is closed. Safe to
/// use from any thread. A lease that its holder lost without closing it counts as closed once the
/// garbage collector has found it.
public final class ModelHandle {
  private static final Cleaner LOST_LEASES = Cleaner.create();

  private final Guide guide;
  private final Runnable free;
  private final AtomicBoolean retired = new AtomicBoolean();

  /// The leases, and one more until the handle is retired.
  private final AtomicInteger holders = new AtomicInteger(1);

  /// @param free gives the memory back; called once, on the thread that lets go last
  public ModelHandle(Guide guide, Runnable free) {
    this.guide = guide;
    this.free = free;
  }

  /// The guide, for its owner; everybody else takes a lease.
  Guide guide() {
    return guide;
  }

  /// Takes a lease.
  ///
  /// @throws IllegalStateException when the handle is retired: its owner must have replaced it
  public GuideLease lease() {
    if (retired.get() || holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
      throw new IllegalStateException(
          "Generation %s is retired and gives no lease.".formatted(guide.generation()));
    }
    return new Lease(this);
  }

  /// Ends the giving of leases; those that are open stay good until closed. A second call does
  /// nothing.
  public void retire() {
    if (retired.compareAndSet(false, true)) {
      letGo();
    }
  }

  private void letGo() {
    if (holders.decrementAndGet() == 0) {
      free.run();
    }
  }

  private static final class Lease implements GuideLease {
    private final Guide guide;
    private final Cleaner.Cleanable close;

    Lease(ModelHandle handle) {
      guide = handle.guide;
      close = LOST_LEASES.register(this, handle::letGo);
    }

    @Override
    public Guide guide() {
      return guide;
    }

    @Override
    public void close() {
      close.clean();
    }
  }
}
