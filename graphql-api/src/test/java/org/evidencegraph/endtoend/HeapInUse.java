package org.evidencegraph.endtoend;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What collections of garbage leave in the heap, at most; what short ones leave may still hold
 * garbage.
 */
final class HeapInUse {
  private static final Set<String> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());

  private final AtomicLong most = new AtomicLong();

  HeapInUse() {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            collector ->
                ((NotificationEmitter) collector)
                    .addNotificationListener((event, handback) -> collected(event), null, null));
  }

  private void collected(Notification event) {
    if (event.getUserData() instanceof CompositeData data) {
      long left =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> POOLS.contains(pool.getKey()))
              .map(Map.Entry::getValue)
              .mapToLong(usage -> usage.getUsed())
              .sum();
      most.accumulateAndGet(left, Math::max);
    }
  }

  /** Bytes. */
  long most() {
    return most.get();
  }
}
