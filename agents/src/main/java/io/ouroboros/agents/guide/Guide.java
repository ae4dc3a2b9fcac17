package io.ouroboros.agents.guide;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Domain;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// What a search asks of a model. Owned here, implemented by the learner.
public interface Guide {
  /// The generation that answers.
  GenerationId generation();

  /// Goal-blind costs of texts; at hand at once, so that an easy goal never waits for a network.
  CostTable prior();

  /// Goal-blind costs of a domain; those set by hand where nothing was learned.
  default CostTable prior(Domain domain) {
    return domain == Domain.TEXT ? prior() : HandSetCosts.of(domain);
  }

  /// Costs for the goal that these examples show. Never blocks the caller; a failed stage means
  /// that the search goes on with the prior.
  ///
  /// @return empty when this generation has no network, or none that knows the goal's domain
  CompletionStage<Optional<CostTable>> costs(List<Example> shown);

  /// Other costs for the same goal, when a search that follows this guide has gone on for long;
  /// otherwise as [#costs].
  ///
  /// @param evaluations how many the search has spent
  /// @return empty when it may go on with the costs that it has, and need not ask again
  default CompletionStage<Optional<CostTable>> furtherCosts(List<Example> shown, long evaluations) {
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
