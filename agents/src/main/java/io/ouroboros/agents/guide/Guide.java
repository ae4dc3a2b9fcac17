package io.ouroboros.agents.guide;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Domain;
import java.util.List;
import java.util.Optional;
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
}
