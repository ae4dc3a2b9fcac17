package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.NodeAddress;
import java.util.Optional;

/// Takes a data directory for a node of this process.
final class Locks {
  private Locks() {}

  /// The lock on a directory.
  ///
  /// @throws BadInput when another process has it
  static DirectoryLock hold(DataDirectory directory) throws BadInput {
    Optional<DirectoryLock> lock = DirectoryLock.tryHold(directory);
    if (lock.isPresent()) {
      return lock.get();
    }
    String holder =
        NodeAddress.read(directory)
            .map(address -> "The node of process %d".formatted(address.pid()))
            .orElse("Another process");
    throw new BadInput(
        directory.toString(),
        holder
            + " is using this data directory.\nMaybe stop it, or choose another directory with --data DIR.");
  }
}
