package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;

/// What came of reading a generation from a store.
public sealed interface Reading {
  /// Every digest is right.
  record Verified(GenerationBundle bundle) implements Reading {}

  /// The store has no such generation.
  record Missing(GenerationId id) implements Reading {}

  /// The bytes of a file are not what the id or the manifest says.
  ///
  /// @param file `manifest.json` or the name of the blob
  record Corrupt(GenerationId id, String file, String problem) implements Reading {}

  /// The bundle.
  ///
  /// @throws IllegalStateException when the generation could not be read; names the reason
  default GenerationBundle orThrow() {
    return switch (this) {
      case Verified(GenerationBundle bundle) -> bundle;
      case Missing(GenerationId id) ->
          throw new IllegalStateException("The store has no generation (%s).".formatted(id));
      case Corrupt(GenerationId id, String file, String problem) ->
          throw new IllegalStateException(
              "The file (%s) of generation (%s) is corrupt: %s".formatted(file, id, problem));
    };
  }
}
