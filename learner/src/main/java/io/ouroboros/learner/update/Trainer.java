package io.ouroboros.learner.update;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Provenance;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Learns a candidate generation from replayed experience. The same parent, replay, settings and
/// seed give the same candidate on the same machine.
public final class Trainer {
  private final Symbols symbols;
  private final CostTable handSet;
  private final GenerationStore store;

  /// @param handSet the costs of generation 0
  /// @param engine without one, the prior alone is learned
  public Trainer(Symbols symbols, CostTable handSet, Engine engine, GenerationStore store) {
    this.symbols = symbols;
    this.handSet = handSet;
    this.store = store;
  }

  /// Trains and keeps the candidate in the store.
  ///
  /// @param parent whose weights and moments it goes on from
  /// @param mayContinue asked before every step; after a `false` no step starts and nothing is kept
  /// @param progress told after every step, on the caller's thread
  /// @throws IOException when the store's disk refuses
  public TrainResult train(
      GenerationId parent,
      ReplayStore replay,
      TrainSettings settings,
      long seed,
      BooleanSupplier mayContinue,
      Consumer<TrainProgress> progress)
      throws IOException {
    List<Weighted> experiences = replay.weighted();
    if (experiences.isEmpty()) {
      return new TrainResult.Refused("There is no experience of a program that generalises.");
    }
    if (!mayContinue.getAsBoolean()) {
      return new TrainResult.Stopped();
    }
    CostTable prior = new PriorFit(symbols, handSet).fit(experiences, settings.uniformShare());
    Provenance provenance =
        new Provenance(settings.withoutNetwork(), seed, experiences.size(), Optional.empty());
    SymbolNames names = SymbolNames.of(symbols);
    Map<String, byte[]> blobs = Map.of(Generation.PRIOR, names.toBytes(prior));
    GenerationBundle bundle =
        GenerationBundle.of(parent, Optional.empty(), provenance, names, blobs);
    store.write(bundle);
    return new TrainResult.Candidate(bundle.generation());
  }
}
