package io.ouroboros.learner.gate;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A guide under another name.
public record Renamed(GenerationId generation, Guide guide) implements Guide {
  @Override
  public CostTable prior() {
    return guide.prior();
  }

  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    return guide.costs(shown);
  }
}
