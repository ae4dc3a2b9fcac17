package io.ouroboros.learner.swap;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/// A guide that is nothing but its name, and counts how often it was freed.
record PlainGuide(GenerationId generation, AtomicInteger freed) implements Guide {
  static final GenerationId FIRST = named('a');
  static final GenerationId SECOND = named('b');

  static PlainGuide of(GenerationId generation) {
    return new PlainGuide(generation, new AtomicInteger());
  }

  ModelHandle handle() {
    return new ModelHandle(this, freed::incrementAndGet);
  }

  static GenerationId named(char digit) {
    return new GenerationId(String.valueOf(digit).repeat(64));
  }

  @Override
  public CostTable prior() {
    return CostTable.of(new float[][] {{1}});
  }

  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    return CompletableFuture.completedStage(Optional.empty());
  }
}
