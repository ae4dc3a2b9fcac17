package io.ouroboros.orchestrator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of a process that is in use, native memory included.
final class ResidentMemory {
  private ResidentMemory() {}

  /// Of this process, in kilobytes; 0 where the system does not say.
  static long kilobytes() throws IOException {
    return kilobytes(ProcessHandle.current().pid());
  }

  /// Of another process, in kilobytes; 0 where the system does not say.
  static long kilobytes(long pid) throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(pid));
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        : 0;
  }
}
