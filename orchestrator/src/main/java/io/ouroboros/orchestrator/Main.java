package io.ouroboros.orchestrator;

import io.ouroboros.orchestrator.cli.Ouroboros;

/// Where the process starts.
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    System.exit(Ouroboros.run(arguments));
  }
}
