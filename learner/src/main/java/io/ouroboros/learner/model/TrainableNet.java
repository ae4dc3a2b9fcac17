package io.ouroboros.learner.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.model.TrainSettings.Optimizer;
import java.util.Map;
import java.util.SplittableRandom;

/// A network with its weights and the optimizer's moments, to be trained step by step. A step makes
/// new vectors and leaves the old ones alone, so nothing is ever half-updated. For one thread.
public final class TrainableNet implements AutoCloseable {
  private final Architecture architecture;
  private final GuideNet net;
  private final NDManager scope;
  private final NDArray prior;
  private final NDArray types;
  private NDArray weights;
  private NDArray first;
  private NDArray second;
  private long totalSteps;

  private TrainableNet(Architecture architecture, Symbols symbols, CostTable prior) {
    this.architecture = architecture;
    net = new GuideNet(architecture, symbols.contextCount(), symbols.count());
    scope = net.scope();
    TypedCosts costs = new TypedCosts(symbols, prior);
    this.prior = scope.create(costs.logProbabilities(), shape(symbols));
    types = scope.create(costs.typeIndices());
    weights = scope.zeros(new Shape(net.layout().size()));
    first = weights.zerosLike();
    second = weights.zerosLike();
  }

  private static Shape shape(Symbols symbols) {
    return new Shape(symbols.contextCount(), symbols.count());
  }

  /// A network whose weights are drawn; it gives the prior until it is trained.
  public static TrainableNet draw(
      Architecture architecture, Symbols symbols, CostTable prior, long seed) {
    TrainableNet drawn = new TrainableNet(architecture, symbols, prior);
    drawn.weights = drawn.replace(drawn.weights, drawn.scope.create(drawn.net.layout().draw(seed)));
    return drawn;
  }

  /// A network that goes on from where it was left.
  ///
  /// @param state of a network of this architecture and language
  /// @throws IllegalArgumentException when a blob has another length than the network needs
  public static TrainableNet resume(
      Architecture architecture, Symbols symbols, CostTable prior, NetState state) {
    TrainableNet resumed = new TrainableNet(architecture, symbols, prior);
    try {
      resumed.restore(state);
      return resumed;
    } catch (IllegalArgumentException malformed) {
      resumed.close();
      throw malformed;
    }
  }

  private void restore(NetState state) {
    int size = net.layout().size();
    byte[] kept = state.blob(Generation.WEIGHTS);
    weights = replace(weights, scope.create(Floats.fromBytes(Generation.WEIGHTS, kept, size)));
    byte[] both = state.blob(Generation.MOMENTS);
    NDArray moments = scope.create(Floats.fromBytes(Generation.MOMENTS, both, 2 * size));
    first = replace(first, moments.get("0:" + size).duplicate());
    second = replace(second, moments.get(size + ":").duplicate());
    moments.close();
    totalSteps = state.totalSteps();
  }

  /// Moves the weights once.
  ///
  /// @return the loss before the move, in nats a production
  public double step(TrainBatch batch, Optimizer optimizer) {
    totalSteps++;
    try (NDManager call = scope.newSubManager()) {
      NDArray rates = call.create(AdamW.rates(optimizer, totalSteps));
      GoalRows rows = net.read(batch.goals());
      rows.leaveOut(optimizer.dropout(), new SplittableRandom(totalSteps));
      NDArray targets = call.create(batch.flatTargets(), new Shape(batch.targets().size(), 3));
      NDList inputs =
          new NDList(weights, first, second, rates)
              .addAll(GuideNet.arrays(call, rows))
              .addAll(new NDList(targets, prior, types));
      NDList moved = net.call(call, "step", true, inputs);
      weights = replace(weights, moved.get(0));
      first = replace(first, moved.get(1));
      second = replace(second, moved.get(2));
      return moved.get(3).toFloatArray()[0];
    }
  }

  /// What a step with this batch computes.
  public StepWork work(TrainBatch batch) {
    int symbols = (int) prior.getShape().get(1);
    return StepWork.of(architecture, net.read(batch.goals()), batch.targets().size(), symbols);
  }

  private NDArray replace(NDArray old, NDArray fresh) {
    old.close();
    fresh.attach(scope);
    return fresh;
  }

  /// Steps since the weights were drawn.
  public long totalSteps() {
    return totalSteps;
  }

  /// What another network would go on from as this one.
  public NetState state() {
    return new NetState(
        totalSteps,
        Map.of(
            Generation.WEIGHTS,
            Floats.toBytes(weights.toFloatArray()),
            Generation.MOMENTS,
            Floats.toBytes(first.toFloatArray(), second.toFloatArray())));
  }

  @Override
  public void close() {
    scope.close();
    net.close();
  }
}
