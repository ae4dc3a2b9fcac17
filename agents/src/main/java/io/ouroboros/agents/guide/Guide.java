package io.ouroboros.agents.guide;

import io.ouroboros.agents.goal.Example;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What a search asks of a model. Owned here, implemented by the learner.
public interface Guide {
  /// The generation that answers.
  GenerationId generation();

  /// Goal-blind costs; at hand at once, so that an easy goal never waits for a network.
  CostTable prior();

  /// Costs for the goal that these examples show. Never blocks the caller; a failed stage means
  /// that the search goes on with the prior.
  ///
  /// @return empty when this generation has no network
  CompletionStage<Optional<CostTable>> costs(List<Example> shown);
}
