package io.ouroboros.orchestrator.node;

import io.ouroboros.learner.model.Engine;

/// What the presence or absence of the engine means, in words for people.
public final class EngineWords {
  private EngineWords() {}

  /// One line.
  public static String of(Engine engine) {
    return switch (engine) {
      case Engine.Present(String version, String device) ->
          "PyTorch %s on %s".formatted(version, device);
      case Engine.Absent(String reason) ->
          "missing, so goals are served unguided by a network. " + reason;
    };
  }
}
