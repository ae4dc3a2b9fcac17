package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.GenerationId;

/// Where a node's models come from: built in, or verified and loaded from its data directory.
@FunctionalInterface
public interface ModelSource {
  /// Loads a generation; may take seconds, so never call it on an actor's thread.
  ///
  /// @return a handle of which the caller is the only holder
  /// @throws Unloadable when it is missing, damaged, or not for this node
  ModelHandle open(GenerationId generation) throws Unloadable;
}
