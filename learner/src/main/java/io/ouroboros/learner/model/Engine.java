package io.ouroboros.learner.model;

import java.nio.file.Path;

/// Whether networks can run here. Everything else works without: guides answer with their priors
/// and training learns the prior alone.
public sealed interface Engine {
  /// Networks run.
  ///
  /// @param version of PyTorch
  /// @param device `cpu` or `cuda`
  record Present(String version, String device) implements Engine {}

  /// Networks do not run.
  ///
  /// @param reason for people: one sentence
  record Absent(String reason) implements Engine {}

  /// Starts the engine. The first start on a machine unpacks 448 MB below `cache`; a process starts
  /// it once, and where it started first stays its place. All networks of the process run on the
  /// device of the last start that succeeded.
  ///
  /// @param cache where the native libraries are unpacked
  static Engine start(Path cache, DeviceChoice choice) {
    return EngineStart.start(cache, choice);
  }

  /// Starts the engine on whatever device there is.
  static Engine start(Path cache) {
    return start(cache, DeviceChoice.AUTO);
  }
}
