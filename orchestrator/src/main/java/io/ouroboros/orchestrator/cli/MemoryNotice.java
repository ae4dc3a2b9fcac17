package io.ouroboros.orchestrator.cli;

import io.ouroboros.orchestrator.settings.Settings;
import java.io.PrintWriter;

/// Says when searches get less memory than is set, because the heap has no more.
final class MemoryNotice {
  private MemoryNotice() {}

  static void print(Settings settings, PrintWriter out) {
    long asked = settings.searches().memory().bytes();
    long given = settings.memoryOfEach().bytes();
    if (given < asked) {
      out.printf(
          "Each of %,d searches at a time keeps at most %,d MiB instead of %,d: the heap has %,d MiB.%n"
              + "Maybe set fewer workers, or a larger heap: OUROBOROS_JAVA_OPTIONS=-Xmx4g%n",
          settings.workers(), given >> 20, asked >> 20, Runtime.getRuntime().maxMemory() >> 20);
      out.flush();
    }
  }
}
