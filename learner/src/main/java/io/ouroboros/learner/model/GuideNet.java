package io.ouroboros.learner.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import io.ouroboros.agents.goal.Example;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A network of an architecture, without weights: those come with each call. Safe to call from any
/// thread. Its memory is native, so it must be closed.
final class GuideNet implements AutoCloseable {
  private final Architecture architecture;
  private final WeightLayout layout;
  private final NDManager manager;
  private final PtSymbolBlock module;

  /// @param contexts C
  /// @param symbols S
  GuideNet(Architecture architecture, int contexts, int symbols) {
    this.architecture = architecture;
    layout = new WeightLayout(architecture, contexts, symbols);
    manager = EngineStart.manager();
    byte[] archive = ScriptArchive.of(new NetworkText(architecture, layout).write());
    try {
      module =
          JniUtils.loadModule(
              (PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  WeightLayout layout() {
    return layout;
  }

  /// A scope for the arrays of one call or one training; to be closed.
  NDManager scope() {
    return manager.newSubManager();
  }

  /// What this network reads of goals.
  ///
  /// @param goals the rows to read of each goal, at least one each
  GoalRows read(List<List<Example>> goals) {
    return new GoalRows(goals, architecture.rowTokens());
  }

  /// The two arrays of what is read: tokens [B, K, T, 4] and relations [B, K, R].
  static NDList arrays(NDManager scope, GoalRows rows) {
    return new NDList(
        scope.create(rows.tokens(), new Shape(rows.tokensShape())),
        scope.create(rows.relations(), new Shape(rows.relationsShape())));
  }

  /// Calls a method of the network's text. The outputs belong to the scope.
  ///
  /// @param train whether gradients are wanted
  NDList call(NDManager scope, String method, boolean train, NDList inputs) {
    // Both settings belong to the thread. The optimizing executor recompiles for every new shape of
    // a batch, and results would depend on how often a method has been called.
    JniUtils.setGraphExecutorOptimize(false);
    JniUtils.setGradMode(train);
    NDArray name = scope.create(0f);
    name.setName("module_method:" + method);
    // The name comes first, because the outputs go to the scope of the first array.
    return IValueUtils.forward(module, new NDList(name).addAll(inputs), train);
  }

  @Override
  public void close() {
    module.close();
    manager.close();
  }
}
