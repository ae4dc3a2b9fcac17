package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.GenerationId;

/// What an oracle publishes on its node's event stream, for screens and meters. Nothing is decided
/// by it.
public sealed interface SwapNews {
  /// Attempts that this node begins from now on run under this generation.
  record Leasing(GenerationId generation) implements SwapNews {}

  /// This node cannot load a generation that is or may become current, and stays on what it has.
  record NotLoaded(GenerationId generation) implements SwapNews {}
}
