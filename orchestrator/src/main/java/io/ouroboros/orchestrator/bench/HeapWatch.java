package io.ouroboros.orchestrator.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// Watches how much of the heap is still held after each garbage collection.
final class HeapWatch implements AutoCloseable {
  private final AtomicLong most = new AtomicLong();
  private final NotificationListener listener = (notification, _) -> collected(notification);
  private final List<NotificationEmitter> emitters =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(NotificationEmitter.class::isInstance)
          .map(NotificationEmitter.class::cast)
          .toList();

  private HeapWatch() {
    emitters.forEach(emitter -> emitter.addNotificationListener(listener, null, null));
  }

  /// A watch from now on.
  static HeapWatch start() {
    return new HeapWatch();
  }

  private void collected(Notification notification) {
    if (notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
        && notification.getUserData() instanceof CompositeData data) {
      long held =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .values()
              .stream()
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      most.accumulateAndGet(held, Math::max);
    }
  }

  /// The most bytes that were held after a collection, by the whole process; 0 when there was none.
  long mostHeld() {
    return most.get();
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : emitters) {
      try {
        emitter.removeNotificationListener(listener);
      } catch (ListenerNotFoundException gone) {
        throw new IllegalStateException("The watch was closed twice.", gone);
      }
    }
  }
}
