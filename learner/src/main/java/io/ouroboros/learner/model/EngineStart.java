package io.ouroboros.learner.model;

import ai.djl.util.Platform;
import java.nio.file.Path;

/// The start of PyTorch within this process.
final class EngineStart {
  private EngineStart() {}

  static synchronized Engine start(Path cache) {
    setUnlessSet("ENGINE_CACHE_DIR", cache.toString());
    setUnlessSet("DJL_CACHE_DIR", cache.toString());
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("ai.djl.pytorch.num_threads", "1");
    try {
      return new Engine.Present(ai.djl.engine.Engine.getEngine("PyTorch").getVersion());
    } catch (RuntimeException | LinkageError absent) {
      return new Engine.Absent("PyTorch does not start: " + reason(absent));
    }
  }

  private static String reason(Throwable failure) {
    if (Platform.detectPlatform("pytorch").isPlaceholder()) {
      return "there is no native library for this system (%s %s) on the class path."
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
    }
    Throwable cause = root(failure);
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
