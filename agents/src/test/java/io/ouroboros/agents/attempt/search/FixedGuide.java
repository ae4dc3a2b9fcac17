package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Domain;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A guide with one table of costs, whatever the goal.
record FixedGuide(CostTable prior) implements Guide {
  @Override
  public GenerationId generation() {
    return GenerationId.BARE;
  }

  @Override
  public CostTable prior(Domain domain) {
    return prior;
  }

  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
