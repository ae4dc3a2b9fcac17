package io.ouroboros.orchestrator.bench;

import io.ouroboros.orchestrator.settings.NodeAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Processor seconds by the part that took them; `other` is what no part of a node accounts for.
record CpuUse(Map<String, Double> seconds) {
  private static final Pattern PART =
      Pattern.compile("ouroboros_cpu_seconds\\{part=\"([a-z]+)\"} (\\S+)");
  private static final double NANOS_A_SECOND = 1e9;

  /// What nodes and other processes have taken so far.
  ///
  /// @param others what else there is, by what to call it
  static CpuUse now(List<NodeAddress> nodes, Map<String, Double> others)
      throws IOException, InterruptedException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (NodeAddress node : nodes) {
      double inParts = 0;
      Matcher part = PART.matcher(NodeMetrics.of(node));
      while (part.find()) {
        double spent = Double.parseDouble(part.group(2));
        seconds.merge(part.group(1), spent, Double::sum);
        inParts += spent;
      }
      for (var own : JvmThreads.seconds(node.pid()).entrySet()) {
        seconds.merge(own.getKey(), own.getValue(), Double::sum);
        inParts += own.getValue();
      }
      double whole = ProcessHandle.of(node.pid()).map(CpuUse::seconds).orElse(0.0);
      seconds.merge("other", whole - inParts, Double::sum);
    }
    seconds.putAll(others);
    return new CpuUse(seconds);
  }

  /// What a process has taken with its children, in seconds.
  static double withChildren(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(CpuUse::seconds)
        .sum();
  }

  /// What a process has taken without its children, in seconds.
  static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_A_SECOND;
  }

  /// All of it together.
  double whole() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// What was taken since.
  CpuUse since(CpuUse before) {
    Map<String, Double> spent = new LinkedHashMap<>();
    seconds.forEach((part, now) -> spent.put(part, now - before.seconds.getOrDefault(part, 0.0)));
    return new CpuUse(spent);
  }
}
