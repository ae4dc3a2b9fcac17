package io.ouroboros.orchestrator.telemetry;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;

/// What the parts of a node have taken of the processors, by the names of their threads.
final class CpuShares {
  private static final double NANOS_A_SECOND = 1e9;

  /// A part, and how its threads' names begin.
  private record Part(String name, List<String> prefixes) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("search", List.of("ouroboros-ouroboros.search-dispatcher")),
          new Part("critic", List.of("ouroboros-ouroboros.critic-dispatcher")),
          new Part("journal", List.of("slick", "HikariPool", "ouroboros-slick")),
          new Part("messages", List.of("ouroboros-pekko", "ouroboros-remote", "aeron")),
          new Part("api", List.of("grpc")));

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private CpuShares() {}

  /// Meters every part.
  static void bindTo(Telemetry telemetry) {
    CpuShares shares = new CpuShares();
    for (Part part : PARTS) {
      telemetry.gauge(
          "ouroboros.cpu.seconds",
          "processor time of the threads of a part of the node",
          () -> shares.seconds(part),
          "part",
          part.name());
    }
  }

  private double seconds(Part part) {
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && part.prefixes().stream().anyMatch(thread.getThreadName()::startsWith)) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos / NANOS_A_SECOND;
  }
}
