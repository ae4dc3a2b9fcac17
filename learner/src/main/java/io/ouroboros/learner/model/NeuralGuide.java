package io.ouroboros.learner.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Domain;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The guide of a generation with a network, which answers on the loader's threads.
final class NeuralGuide implements LoadedGuide {
  private final GenerationId generation;
  private final CostTable prior;
  private final Policy policy;
  private final Executor threads;

  /// Held for reading while the network answers, for writing to free it.
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  NeuralGuide(GenerationId generation, CostTable prior, Policy policy, Executor threads) {
    this.generation = generation;
    this.prior = prior;
    this.policy = policy;
    this.threads = threads;
  }

  @Override
  public GenerationId generation() {
    return generation;
  }

  @Override
  public CostTable prior() {
    return prior;
  }

  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    if (!isKnown(shown)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    try {
      return CompletableFuture.supplyAsync(() -> Optional.of(answer(shown)), threads);
    } catch (RejectedExecutionException stopped) {
      return CompletableFuture.failedFuture(stopped);
    }
  }

  /// Whether the network was made for the domain of these rows: only texts are learned.
  private static boolean isKnown(List<Example> shown) {
    return shown.stream()
        .map(Example::signature)
        .allMatch(signature -> signature.domain().equals(Optional.of(Domain.TEXT)));
  }

  private CostTable answer(List<Example> shown) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The guide (%s) is closed.".formatted(generation));
      }
      return policy.costs(shown);
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        policy.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  /// A network with its weights, as a function from rows to costs. Safe to ask from several
  /// threads.
  static final class Policy implements AutoCloseable {
    /// A network may be wrong about a goal unlike those that it learned from: no symbol costs more
    /// than two bits beyond what it costs by the prior.
    private static final double PRIOR_SHARE = 0.3;

    private final GuideNet net;
    private final NDManager scope;
    private final NDArray weights;
    private final TypedCosts costs;
    private final TypedCosts.Shares shares;

    /// @param net stays open longer than this
    /// @param weights of the network, in the order of its layout; copied
    /// @param costs with the prior as their reference
    /// @param uniformShare as in [TrainSettings]
    Policy(GuideNet net, FloatBuffer weights, TypedCosts costs, double uniformShare) {
      this.net = net;
      this.scope = net.scope();
      this.weights = scope.create(weights, new Shape(weights.remaining()), DataType.FLOAT32);
      this.costs = costs;
      shares = new TypedCosts.Shares((1 - PRIOR_SHARE) * uniformShare, PRIOR_SHARE);
    }

    CostTable costs(List<Example> shown) {
      try (NDManager call = scope.newSubManager()) {
        NDList rows = GuideNet.arrays(call, net.read(List.of(shown)));
        NDList inputs = new NDList(weights).addAll(rows);
        float[] residuals = net.call(call, "residuals", false, inputs).getFirst().toFloatArray();
        return costs.shifted(residuals, shares);
      }
    }

    @Override
    public void close() {
      scope.close();
    }
  }
}
