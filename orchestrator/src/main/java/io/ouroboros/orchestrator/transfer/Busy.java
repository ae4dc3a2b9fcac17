package io.ouroboros.orchestrator.transfer;

import java.io.IOException;

/// A node has what it was asked for, and serves enough others for now.
final class Busy extends IOException {
  private static final long serialVersionUID = 1;

  Busy(Throwable cause) {
    super("It serves enough others.", cause);
  }
}
