package io.ouroboros.learner.model;

import java.io.IOException;

/// Bytes that are no manifest of a format known here.
final class UnknownManifest extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownManifest(String problem) {
    super(problem);
  }
}
