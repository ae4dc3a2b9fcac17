package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.node.Node;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/// A way to the node of a data directory: the one that is running, or else one within this process
/// that learns nothing and ends with the session.
final class Session implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final NodeClient client;
  private final Optional<Node> embedded;

  private Session(NodeClient client, Optional<Node> embedded) {
    this.client = client;
    this.embedded = embedded;
  }

  /// Finds the node, or starts one.
  ///
  /// @throws BadInput when another process holds the directory and serves nobody
  static Session open(DataDirectory directory, Settings settings, Progress progress)
      throws BadInput, InterruptedException {
    long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<DirectoryLock> lock = DirectoryLock.tryHold(directory);
      if (lock.isPresent()) {
        progress.show("starting");
        return embedded(directory, settings, lock.get());
      }
      Optional<NodeAddress> address = NodeAddress.read(directory);
      if (address.isPresent()) {
        return new Session(new NodeClient(address.get()), Optional.empty());
      }
      if (System.nanoTime() - deadlineNanos > 0) {
        throw new BadInput(
            directory.toString(),
            """
            Another process is using this data directory and does not serve it.
            Maybe wait for it, or choose another one with --data DIR.\
            """);
      }
      progress.show("waiting for another process to leave " + directory);
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  private static Session embedded(DataDirectory directory, Settings settings, DirectoryLock lock)
      throws BadInput, InterruptedException {
    Node node =
        Node.start(directory, settings.alone().with(Settings.Ports.ANY).withLearning(false), lock);
    return new Session(new NodeClient(node.address()), Optional.of(node));
  }

  NodeClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    embedded.ifPresent(Node::close);
  }
}
