package io.ouroboros.orchestrator.drill;

import io.ouroboros.orchestrator.local.FreePorts;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// Where the nodes of a test live, and their database.
interface Network {
  /// The address that the database listens on.
  String database();

  /// The addresses of the nodes.
  List<String> hosts();

  /// The ports on which they talk to each other.
  List<Integer> ports();

  /// The addresses of the nodes with their ports.
  default List<String> seeds() {
    return IntStream.range(0, hosts().size())
        .mapToObj(node -> "%s:%d".formatted(hosts().get(node), ports().get(node)))
        .toList();
  }

  /// What a node's command line begins with.
  List<String> launcher(int node);

  /// Leaves nothing of it behind.
  void close() throws IOException, InterruptedException;

  /// Each node in a namespace of its own where that is allowed, else all on the loopback interface.
  static Network apart(int nodes) throws IOException, InterruptedException {
    return Namespaces.areAllowed() ? Namespaces.make(nodes) : loopback(nodes);
  }

  /// All on the loopback interface.
  static Network loopback(int nodes) {
    List<Integer> free = FreePorts.take(nodes);
    return new Network() {
      @Override
      public String database() {
        return "127.0.0.1";
      }

      @Override
      public List<String> hosts() {
        return free.stream().map(_ -> "127.0.0.1").toList();
      }

      @Override
      public List<Integer> ports() {
        return free;
      }

      @Override
      public List<String> launcher(int node) {
        return List.of();
      }

      @Override
      public void close() {}
    };
  }
}
