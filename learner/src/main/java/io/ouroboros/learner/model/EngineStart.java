package io.ouroboros.learner.model;

import ai.djl.engine.EngineException;
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
    } catch (EngineException | IllegalArgumentException | LinkageError absent) {
      return new Engine.Absent("PyTorch does not start: " + root(absent).getMessage());
    }
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
