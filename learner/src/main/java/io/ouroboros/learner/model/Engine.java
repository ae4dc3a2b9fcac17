package io.ouroboros.learner.model;

import java.nio.file.Path;

/// Whether networks can run here. Everything else works without: guides answer with their priors
/// and training learns the prior alone.
public sealed interface Engine {
  /// Networks run.
  ///
  /// @param version of PyTorch
  record Present(String version) implements Engine {}

  /// Networks do not run.
  ///
  /// @param reason for people: one sentence
  record Absent(String reason) implements Engine {}

  /// Starts the engine. The first start on a machine unpacks 448 MB below `cache`; a process starts
  /// it once, and where it started first stays its place.
  ///
  /// @param cache where the native libraries are unpacked
  static Engine start(Path cache) {
    return EngineStart.start(cache);
  }
}
