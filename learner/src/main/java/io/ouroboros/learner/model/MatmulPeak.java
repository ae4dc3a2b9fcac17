package io.ouroboros.learner.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;

/// The most that this machine does in 32-bit floating point on the engine's threads, measured by
/// products of large square matrices.
public final class MatmulPeak {
  private static final int SIDE = 1024;
  private static final int PRODUCTS = 20;

  private MatmulPeak() {}

  /// Operations a second: of several products, the fastest.
  public static double operationsASecond() {
    JniUtils.setGradMode(false);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        NDArray left = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE));
        NDArray right = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE))) {
      long fastest = Long.MAX_VALUE;
      for (int product = 0; product < PRODUCTS; product++) {
        long start = System.nanoTime();
        left.matMul(right).close();
        fastest = Math.min(fastest, System.nanoTime() - start);
      }
      return 2.0 * SIDE * SIDE * SIDE / (fastest / 1e9);
    }
  }
}
