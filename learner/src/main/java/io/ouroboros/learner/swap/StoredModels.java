package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.Loading;
import io.ouroboros.learner.model.Reading;
import java.io.IOException;

/// The models of a node: those built in, and those in its store, whose every byte is verified.
public final class StoredModels implements ModelSource {
  private final GenerationStore store;
  private final GuideLoader loader;

  /// The models of this store.
  public StoredModels(GenerationStore store, GuideLoader loader) {
    this.store = store;
    this.loader = loader;
  }

  @Override
  public ModelHandle open(GenerationId generation) throws Unloadable {
    if (generation.equals(GenerationId.HAND_SET)) {
      return new ModelHandle(BuiltInGuide.handSet(), () -> {});
    }
    if (generation.equals(GenerationId.BARE)) {
      return new ModelHandle(BuiltInGuide.bare(), () -> {});
    }
    return switch (loader.load(read(generation))) {
      case Loading.Loaded(var guide) -> new ModelHandle(guide, guide::close);
      case Loading.Refused(String reason) -> throw new Unloadable(generation, reason);
    };
  }

  private GenerationBundle read(GenerationId generation) throws Unloadable {
    try {
      return switch (store.read(generation)) {
        case Reading.Verified(GenerationBundle bundle) -> bundle;
        case Reading.Missing _ ->
            throw Unloadable.missing(generation, "The store does not have it.");
        case Reading.Corrupt corrupt ->
            throw new Unloadable(generation, "Its file (%s) is corrupt.".formatted(corrupt.file()));
      };
    } catch (IOException refused) {
      throw new Unloadable(generation, "The disk refuses: " + refused.getMessage());
    }
  }
}
