package io.ouroboros.orchestrator.cli;

import io.ouroboros.orchestrator.settings.EngineCache;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// Warns before the engine is unpacked for the first time.
final class EngineNotice {
  private EngineNotice() {}

  static void print(Settings settings, PrintWriter out) {
    Path cache = EngineCache.ofProcess();
    if (settings.learning() && !Files.exists(cache)) {
      out.println("The first start unpacks the PyTorch engine: 448 MB in " + cache);
      out.flush();
    }
  }
}
