package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.StoredModels;
import io.ouroboros.learner.swap.Unloadable;
import io.ouroboros.learner.update.Assignment;
import io.ouroboros.learner.update.Material;
import io.ouroboros.learner.update.PriorFit;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import io.ouroboros.learner.update.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A learner that starts from costs that are all equal, and knows only what it is given. Its guides
/// live as long as itself.
public final class FreshLearner implements AutoCloseable {
  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());
  private static final TrainSettings SETTINGS = TrainSettings.DEFAULT.withSteps(2_000);
  private static final ReplayStore NO_DREAMS = new ReplayStore(1, 1);

  private final GenerationStore store;
  private final Trainer trainer;
  private final GuideLoader withNetwork;
  private final GuideLoader goalBlind = new GuideLoader(new Engine.Absent("It is not wanted."), 1);
  private final List<GuideLease> leases = new ArrayList<>();
  private final long seed;

  /// @param folder for its generations
  /// @param threads on which networks answer, at least 1
  /// @param seed of every random choice
  public FreshLearner(Path folder, Engine engine, int threads, long seed) throws IOException {
    store = new GenerationStore(folder);
    trainer = new Trainer(SYMBOLS, CostTable.uniform(SYMBOLS), engine, store);
    withNetwork = new GuideLoader(engine, threads);
    this.seed = seed;
  }

  /// What one generation gives: its costs alone, and with its network.
  record Learned(Guide goalBlind, Guide withNetwork) {}

  /// A generation that learned from experience, and from nothing else.
  ///
  /// @throws IllegalStateException when there was nothing to learn
  Learned learn(ReplayStore lived) throws IOException {
    Assignment assignment =
        new Assignment(GenerationId.BARE, Material.of(lived, NO_DREAMS), SETTINGS, seed);
    Watch watch = new Watch(() -> true, _ -> {}, _ -> {});
    return switch (trainer.train(assignment, Optional.empty(), watch)) {
      case TrainResult.Candidate(var generation) ->
          new Learned(
              open(new StoredModels(store, goalBlind), generation.id()),
              open(new StoredModels(store, withNetwork), generation.id()));
      case TrainResult.Failed failed -> throw new IllegalStateException(failed.reason());
      case TrainResult.Stopped _ -> throw new IllegalStateException("Nobody stopped it.");
    };
  }

  /// The goal-blind costs that a generation would have.
  static CostTable costs(ReplayStore lived) {
    return new PriorFit(SYMBOLS, CostTable.uniform(SYMBOLS), 0)
        .fit(lived.weighted(), SETTINGS.uniformShare());
  }

  /// Opens a generation that is freed with its lease.
  private Guide open(ModelSource models, GenerationId id) {
    try {
      ModelHandle handle = models.open(id);
      GuideLease lease = handle.lease();
      handle.retire();
      leases.add(lease);
      return lease.guide();
    } catch (Unloadable unloadable) {
      throw new IllegalStateException(unloadable);
    }
  }

  @Override
  public void close() {
    leases.forEach(GuideLease::close);
    withNetwork.close();
    goalBlind.close();
  }
}
