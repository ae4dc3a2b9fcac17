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

/// A guide that says the same of every goal.
///
/// @param advice what it answers when a search asks
record FixedGuide(CostTable prior, Optional<CostTable> advice) implements Guide {
  /// A guide without advice.
  FixedGuide(CostTable prior) {
    this(prior, Optional.empty());
  }

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
    return CompletableFuture.completedFuture(advice);
  }
}
