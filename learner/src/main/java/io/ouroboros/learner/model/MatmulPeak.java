package io.ouroboros.learner.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;

/// The most that the engine's device does in 32-bit floating point, a processor on the engine's
/// threads, measured by products of large square matrices.
public final class MatmulPeak {
  private static final int SIDE_ON_CPU = 1024;
  private static final int SIDE_ON_GPU = 8192;
  private static final int PRODUCTS = 20;

  private MatmulPeak() {}

  /// Operations a second: of several products, the fastest.
  public static double operationsASecond() {
    JniUtils.setGradMode(false);
    try (NDManager manager = EngineStart.manager()) {
      int side = manager.getDevice().isGpu() ? SIDE_ON_GPU : SIDE_ON_CPU;
      NDArray left = manager.randomUniform(-1, 1, new Shape(side, side));
      NDArray right = manager.randomUniform(-1, 1, new Shape(side, side));
      long fastest = Long.MAX_VALUE;
      for (int product = 0; product < PRODUCTS; product++) {
        fastest = Math.min(fastest, nanos(left, right));
      }
      return 2.0 * side * side * side / (fastest / 1e9);
    }
  }

  /// A GPU's product is done when one of its numbers can be read.
  private static long nanos(NDArray left, NDArray right) {
    long start = System.nanoTime();
    try (NDArray product = left.matMul(right)) {
      product.getFloat(0, 0);
      return System.nanoTime() - start;
    }
  }
}
