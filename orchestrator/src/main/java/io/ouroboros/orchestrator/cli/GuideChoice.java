package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.Loading;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.EngineCache;
import java.io.IOException;
import java.util.List;

/// The guide that a person chose by a generation's name.
final class GuideChoice implements AutoCloseable {
  private final Guide guide;
  private final Runnable free;

  private GuideChoice(Guide guide, Runnable free) {
    this.guide = guide;
    this.free = free;
  }

  /// Loads the guide; the built-in ones need no engine.
  ///
  /// @param name `0`, `bare`, `starter`, or the start of the id of a generation in the directory
  /// @throws BadInput when there is no such generation, or it cannot be used here
  static GuideChoice open(String name, DataDirectory directory, int threads)
      throws BadInput, IOException {
    return switch (name) {
      case "0" -> new GuideChoice(BuiltInGuide.handSet(), () -> {});
      case "bare" -> new GuideChoice(BuiltInGuide.bare(), () -> {});
      default -> load(bundle(name, directory), Engine.start(EngineCache.ofProcess()), threads);
    };
  }

  /// Loads a generation without its network: its goal-blind costs.
  ///
  /// @param name `starter`, or the start of the id of a generation in the directory
  /// @throws BadInput when there is no such generation, or it cannot be used here
  static GuideChoice blind(String name, DataDirectory directory) throws BadInput, IOException {
    return load(bundle(name, directory), new Engine.Absent("It is not wanted."), 1);
  }

  private static GenerationBundle bundle(String name, DataDirectory directory)
      throws BadInput, IOException {
    if (name.equals("starter")) {
      return Starter.bundle();
    }
    GenerationStore store = new GenerationStore(directory.generations());
    return read(find(name, store, directory), store);
  }

  private static GuideChoice load(GenerationBundle bundle, Engine engine, int threads)
      throws BadInput {
    GuideLoader loader = new GuideLoader(engine, threads);
    return switch (loader.load(bundle)) {
      case Loading.Loaded loaded ->
          new GuideChoice(
              loaded.guide(),
              () -> {
                loaded.guide().close();
                loader.close();
              });
      case Loading.Refused refused -> {
        loader.close();
        throw new BadInput("--generation", refused.reason());
      }
    };
  }

  private static GenerationBundle read(GenerationId id, GenerationStore store)
      throws BadInput, IOException {
    return switch (store.read(id)) {
      case Reading.Verified(GenerationBundle bundle) -> bundle;
      case Reading.Failed failed -> throw new BadInput("--generation", failed.problem());
    };
  }

  private static GenerationId find(String name, GenerationStore store, DataDirectory directory)
      throws BadInput, IOException {
    List<GenerationId> found =
        store.list().stream().filter(id -> id.value().startsWith(name)).toList();
    if (found.size() != 1) {
      throw new BadInput(
          "--generation",
          "%s generation of %s starts with (%s).\nMaybe see ./ouroboros generations."
              .formatted(found.isEmpty() ? "No" : "More than one", directory, name));
    }
    return found.getFirst();
  }

  Guide guide() {
    return guide;
  }

  @Override
  public void close() {
    free.run();
  }
}
