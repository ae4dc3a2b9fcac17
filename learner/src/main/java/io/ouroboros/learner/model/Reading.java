package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;

/// What came of reading a generation from a store.
public sealed interface Reading {
  /// Every digest is right.
  record Verified(GenerationBundle bundle) implements Reading {}

  /// There is nothing to use.
  sealed interface Failed extends Reading {
    /// Why, for people: a sentence.
    String problem();
  }

  /// The store has no such generation.
  record Missing(GenerationId id) implements Failed {
    @Override
    public String problem() {
      return "The store has no generation (%s).".formatted(id);
    }
  }

  /// The bytes of a file are not what the id or the manifest says.
  ///
  /// @param file `manifest.json` or the name of the blob
  /// @param detail a sentence about the file
  record Corrupt(GenerationId id, String file, String detail) implements Failed {
    @Override
    public String problem() {
      return "The file (%s) of generation (%s) is corrupt: %s".formatted(file, id, detail);
    }
  }
}
