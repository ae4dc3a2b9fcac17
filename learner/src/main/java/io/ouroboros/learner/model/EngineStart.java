package io.ouroboros.learner.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.util.Platform;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The start of PyTorch within this process, and the device that its networks run on. A library of
/// another version than the calls that reach it may load and then compute nonsense, so that each
/// device has to multiply once before it is trusted.
final class EngineStart {
  private static final String ENGINE = "PyTorch";
  private static final Shape SQUARE = new Shape(2, 2);

  private static volatile Device device = Device.cpu();

  private EngineStart() {}

  static synchronized Engine start(Path cache, DeviceChoice choice) {
    setUnlessSet("ENGINE_CACHE_DIR", cache.toString());
    setUnlessSet("DJL_CACHE_DIR", cache.toString());
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("ai.djl.pytorch.num_threads", "1");
    try {
      String version = ai.djl.engine.Engine.getEngine(ENGINE).getVersion();
      String problem = "";
      for (Device candidate : choice.devices()) {
        problem = problem(candidate);
        if (problem.isEmpty()) {
          device = candidate;
          return new Engine.Present(version, candidate.isGpu() ? "cuda" : "cpu");
        }
      }
      return new Engine.Absent(
          "PyTorch %s cannot use the device (%s): %s"
              .formatted(version, choice.name().toLowerCase(Locale.ROOT), problem));
    } catch (RuntimeException | LinkageError absent) {
      return new Engine.Absent("PyTorch does not start: " + reason(absent));
    }
  }

  /// Why a device cannot be used; empty where it can.
  private static String problem(Device candidate) {
    if (candidate.isGpu() && ai.djl.engine.Engine.getEngine(ENGINE).getGpuCount() == 0) {
      return "there is none.";
    }
    try (NDManager manager = NDManager.newBaseManager(candidate, ENGINE);
        NDArray left = manager.create(new float[] {1, 2, 3, 4}, SQUARE);
        NDArray right = manager.create(new float[] {5, 6, 7, 8}, SQUARE)) {
      float[] product = left.matMul(right).toFloatArray();
      return Arrays.equals(product, new float[] {19, 22, 43, 50})
          ? ""
          : "it computes (%s).".formatted(Arrays.toString(product));
    } catch (RuntimeException | LinkageError refused) {
      return reason(refused);
    }
  }

  /// Where arrays live; to be closed.
  static NDManager manager() {
    return NDManager.newBaseManager(device, ENGINE);
  }

  private static String reason(Throwable failure) {
    if (Platform.detectPlatform("pytorch").isPlaceholder()) {
      return "there is no native library for this system (%s %s) on the class path."
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
    }
    Throwable cause = root(failure);
    return firstSentence(cause.getMessage() == null ? cause.toString() : cause.getMessage());
  }

  /// PyTorch's messages go on with its stack.
  private static String firstSentence(String message) {
    int end = message.indexOf(". ");
    return end < 0 ? message : message.substring(0, end + 1);
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
