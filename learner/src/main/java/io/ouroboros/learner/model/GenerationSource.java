package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;
import java.io.IOException;

/// Where generations are read from: a node's store, and for one of many nodes the others' stores.
@FunctionalInterface
public interface GenerationSource {
  /// Reads a generation whose every byte is verified; may take seconds.
  ///
  /// @throws IOException when the store's disk refuses
  Reading read(GenerationId id) throws IOException;
}
