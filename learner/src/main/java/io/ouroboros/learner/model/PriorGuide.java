package io.ouroboros.learner.model;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The guide of a generation without a network, or on a machine without an engine: goal-blind.
///
/// @param prior for texts
public record PriorGuide(GenerationId generation, CostTable prior) implements LoadedGuide {
  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public void close() {}
}
