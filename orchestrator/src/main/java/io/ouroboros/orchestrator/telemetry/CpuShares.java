package io.ouroboros.orchestrator.telemetry;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the parts of a node have taken of the processors, by the names of their threads. What a
/// thread took between the last look at it and its end is not counted.
final class CpuShares {
  private static final double NANOS_A_SECOND = 1e9;

  /// A part, and how its threads' names begin.
  private record Part(String name, List<String> prefixes) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("search", List.of("ouroboros-ouroboros.search-dispatcher")),
          new Part("critic", List.of("ouroboros-ouroboros.critic-dispatcher")),
          new Part("journal", List.of("db-", "ouroboros-pekko.persistence")),
          new Part("messages", List.of("ouroboros-pekko.actor", "ouroboros-pekko.remote")),
          new Part("api", List.of("grpc")));

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private final Part part;
  private final Map<Long, Long> nanosByThread = new ConcurrentHashMap<>();

  private CpuShares(Part part) {
    this.part = part;
  }

  /// Meters every part.
  static void bindTo(Telemetry telemetry) {
    for (Part part : PARTS) {
      telemetry.gauge(
          "ouroboros.cpu.seconds",
          "processor time of the threads of a part of the node",
          new CpuShares(part)::seconds,
          "part",
          part.name());
    }
  }

  private double seconds() {
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && part.prefixes().stream().anyMatch(thread.getThreadName()::startsWith)) {
        nanosByThread.merge(
            thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()), Math::max);
      }
    }
    return nanosByThread.values().stream().mapToLong(Long::longValue).sum() / NANOS_A_SECOND;
  }
}
