package io.ouroboros.learner.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Where each weight of a network lies in the one flat vector that holds them all.
final class WeightLayout {
  /// One weight: its name in the network's text, its shape, and where it starts.
  ///
  /// @param centre of its numbers at the start
  /// @param spread their standard deviation at the start
  record Weight(String name, List<Integer> shape, double centre, double spread) {
    Weight {
      shape = List.copyOf(shape);
    }

    int size() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }
  }

  /// The weight with a row a context.
  static final String CONTEXTS = "contexts";

  /// The weight with a row a symbol.
  static final String SYMBOLS = "symbols";

  private final List<Weight> weights = new ArrayList<>();

  WeightLayout(Architecture architecture, int contexts, int symbols) {
    int width = architecture.width();
    if (architecture.readsBytes()) {
      encoder(architecture);
    }
    matrix("signature", width, RowSignature.BUCKETS, 1 / Math.sqrt(RowSignature.USUALLY));
    weights.add(new Weight("row_bias", List.of(width), 0, 0));
    linear("goal_", 2 * width, width, 1);
    linear("gate_", width, 2 * architecture.rank(), 0);
    weights.add(new Weight(CONTEXTS, List.of(contexts, architecture.rank()), 1, 0));
    matrix(SYMBOLS, symbols, architecture.rank(), 1);
  }

  private void encoder(Architecture architecture) {
    int width = architecture.width();
    matrix("bytes", RowTokens.BYTE_IDS, width, 0.5);
    matrix("segments", RowTokens.SEGMENTS, width, 0.5);
    matrix("places", architecture.rowTokens(), width, 0.5);
    matrix("matches", RowMatch.LEVELS, width, 0.5);
    for (int layer = 0; layer < architecture.layers(); layer++) {
      layer("layer" + layer + "_", width, 1 / Math.sqrt(2.0 * architecture.layers()));
    }
    norm("final_", width);
    matrix("row_weight", width, width, 1 / Math.sqrt(width));
  }

  private void layer(String prefix, int width, double residual) {
    norm(prefix + "attention_", width);
    linear(prefix + "qkv_", width, 3 * width, 1);
    linear(prefix + "out_", width, width, residual);
    norm(prefix + "feed_", width);
    linear(prefix + "up_", width, 4 * width, 1.4);
    linear(prefix + "down_", 4 * width, width, residual);
  }

  /// The gain is stored as its difference from 1, so that decay pulls it there.
  private void norm(String prefix, int width) {
    weights.add(new Weight(prefix + "gain", List.of(width), 0, 0));
    weights.add(new Weight(prefix + "shift", List.of(width), 0, 0));
  }

  private void linear(String prefix, int inputs, int outputs, double scale) {
    matrix(prefix + "weight", outputs, inputs, scale / Math.sqrt(inputs));
    weights.add(new Weight(prefix + "bias", List.of(outputs), 0, 0));
  }

  private void matrix(String name, int rows, int columns, double spread) {
    weights.add(new Weight(name, List.of(rows, columns), 0, spread));
  }

  List<Weight> weights() {
    return List.copyOf(weights);
  }

  /// How many numbers the vector has.
  int size() {
    return weights.stream().mapToInt(Weight::size).sum();
  }

  /// Draws the weights to start from. The last map before the policy starts at 0, so an untrained
  /// network gives the prior. All contexts start alike, so that what is learned of some holds in
  /// those that no program had yet.
  float[] draw(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    float[] drawn = new float[size()];
    int at = 0;
    for (Weight weight : weights) {
      for (int index = 0; index < weight.size(); index++) {
        double chance = weight.spread() == 0 ? 0 : weight.spread() * random.nextGaussian();
        drawn[at++] = (float) (weight.centre() + chance);
      }
    }
    return drawn;
  }
}
