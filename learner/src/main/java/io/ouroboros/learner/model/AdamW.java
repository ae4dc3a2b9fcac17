package io.ouroboros.learner.model;

import io.ouroboros.learner.model.TrainSettings.Optimizer;

/// The numbers of the optimizer's step. The moments forget faster than usual, because a generation
/// is a few hundred steps.
final class AdamW {
  static final double BETA1 = 0.9;
  static final double BETA2 = 0.98;

  private AdamW() {}

  /// What a step takes: rate, decay, clip norm, and the corrections of both moments.
  ///
  /// @param step since the weights were drawn, from 1
  static float[] rates(Optimizer optimizer, long step) {
    double warm = Math.min(1, step / (optimizer.warmUpSteps() + 1.0));
    return new float[] {
      (float) (optimizer.learningRate() * warm),
      (float) optimizer.weightDecay(),
      (float) optimizer.clipNorm(),
      (float) (1 - Math.pow(BETA1, (double) step)),
      (float) (1 - Math.pow(BETA2, (double) step))
    };
  }
}
