package io.ouroboros.orchestrator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a JVM's own threads have taken of the processors, as Linux tells it: what compiles, which
/// becomes less the longer a node runs, and what collects garbage.
final class JvmThreads {
  private static final double TICKS_A_SECOND = 100;

  /// The places of user and system time among what follows the name in brackets.
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "compiler", List.of("C1 Compiler", "C2 Compiler"),
          "collector", List.of("GC Thread", "G1 ", "VM Thread"));

  private JvmThreads() {}

  /// Seconds so far, by part.
  static Map<String, Double> seconds(long pid) throws IOException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads.toList()) {
        add(stat(thread), seconds);
      }
    }
    return seconds;
  }

  /// The line of a thread; empty when it has just ended.
  private static String stat(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException ended) {
      return "";
    }
  }

  private static void add(String stat, Map<String, Double> seconds) {
    int end = stat.lastIndexOf(')');
    if (end >= 0) {
      String name = stat.substring(stat.indexOf('(') + 1, end);
      part(name).ifPresent(part -> seconds.merge(part, spent(stat, end), Double::sum));
    }
  }

  private static double spent(String stat, int end) {
    String[] figures = stat.substring(end + 2).split(" ", SYSTEM + 2);
    return (Long.parseLong(figures[USER]) + Long.parseLong(figures[SYSTEM])) / TICKS_A_SECOND;
  }

  private static Optional<String> part(String thread) {
    return PARTS.entrySet().stream()
        .filter(part -> part.getValue().stream().anyMatch(thread::startsWith))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
