package io.ouroboros.learner.update;

import java.util.ArrayList;
import java.util.List;

/// The losses of a training, step by step.
final class Losses {
  /// A single step's loss says little: first and last are means of so many.
  private static final int SPAN = 10;

  private final List<Double> losses;

  /// @param before of the steps that were made already
  Losses(List<Double> before) {
    losses = new ArrayList<>(before);
  }

  void add(double loss) {
    losses.add(loss);
  }

  int steps() {
    return losses.size();
  }

  List<Double> all() {
    return List.copyOf(losses);
  }

  double first() {
    return mean(losses.subList(0, Math.min(SPAN, losses.size())));
  }

  double last() {
    return mean(losses.subList(Math.max(0, losses.size() - SPAN), losses.size()));
  }

  private static double mean(List<Double> some) {
    return some.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
