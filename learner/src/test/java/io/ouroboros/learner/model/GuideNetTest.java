package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.Toys;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuideNetTest {
  private static final Symbols SYMBOLS = Toys.SYMBOLS;
  private static final Architecture RELATIONS = new Architecture(16, 0, 1, 4, 48);

  @BeforeAll
  static void needsTheEngine() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
  }

  private static GuideNet open(Architecture architecture) {
    return new GuideNet(architecture, SYMBOLS.contextCount(), SYMBOLS.count());
  }

  @Test
  void itsGradientIsTheSlopeOfItsLoss() {
    assertGradientIsSlope(Architecture.NANO);
  }

  @Test
  void itsGradientIsTheSlopeOfItsLossWithoutBytes() {
    assertGradientIsSlope(RELATIONS);
  }

  private static void assertGradientIsSlope(Architecture architecture) {
    try (GuideNet net = open(architecture);
        NDManager scope = net.scope()) {
      double[] weights = new double[net.layout().size()];
      Random random = new Random(1);
      Arrays.setAll(weights, _ -> 0.3 * random.nextGaussian());
      double[] gradient = call(net, scope, "gradient", weights).get(1).toDoubleArray();
      for (int sample = 0; sample < 60; sample++) {
        int index = random.nextInt(weights.length);
        double rise =
            loss(net, scope, weights, index, 1e-5) - loss(net, scope, weights, index, -1e-5);
        double slope = rise / 2e-5;
        assertThat(gradient[index]).isCloseTo(slope, within(1e-6 + 1e-4 * Math.abs(slope)));
      }
      assertThat(Arrays.stream(gradient).map(Math::abs).max().orElse(0)).isGreaterThan(1e-3);
    }
  }

  @Test
  void readsRowsWithoutRegardToPaddingAndToTheRestOfTheBatch() {
    try (GuideNet net = open(Architecture.NANO);
        NDManager scope = net.scope()) {
      NDArray weights = scope.create(net.layout().draw(1)).add(scope.create(0.1f).duplicate());
      var brief = Toys.rows("(word x0 0)", 1).subList(0, 1);
      var wordy = Toys.rows("(upper x0)", 2);
      GoalRows alone = net.read(List.of(brief));
      GoalRows together = net.read(List.of(brief, wordy));
      float[] one = residuals(net, scope, weights, alone);
      float[] two = residuals(net, scope, weights, together);
      for (int index = 0; index < one.length; index += 97) {
        assertThat(two[index]).isCloseTo(one[index], within(1e-4f));
      }
    }
  }

  private static float[] residuals(GuideNet net, NDManager scope, NDArray weights, GoalRows rows) {
    NDList inputs = new NDList(weights).addAll(GuideNet.arrays(scope, rows));
    return net.call(scope, "residuals", false, inputs).get(0).toFloatArray();
  }

  private static double loss(
      GuideNet net, NDManager scope, double[] weights, int index, double shift) {
    double[] moved = weights.clone();
    moved[index] += shift;
    return call(net, scope, "loss", moved).get(0).toDoubleArray()[0];
  }

  private static List<NDArray> call(
      GuideNet net, NDManager scope, String method, double[] weights) {
    TypedCosts costs = new TypedCosts(SYMBOLS, Bundles.PRIOR);
    GoalRows rows = net.read(List.of(Toys.rows("(upper x0)", 1), Toys.rows("(word x0 1)", 2)));
    long[] targets = {0, 0, SYMBOLS.index("upper"), 1, 0, SYMBOLS.index("word")};
    NDArray prior =
        scope.create(costs.logProbabilities(), new Shape(SYMBOLS.contextCount(), SYMBOLS.count()));
    NDList inputs =
        new NDList(scope.create(weights))
            .addAll(GuideNet.arrays(scope, rows))
            .addAll(
                new NDList(
                    scope.create(targets, new Shape(2, 3)),
                    prior.toType(DataType.FLOAT64, true),
                    scope.create(costs.typeIndices())));
    return net.call(scope, method, method.equals("gradient"), inputs);
  }
}
