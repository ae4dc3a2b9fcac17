package io.ouroboros.orchestrator.drill;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A network namespace of its own for each node, joined by a bridge, on whose other side the
/// database is. Needs root and the program `ip`.
final class Namespaces implements Network {
  private static final int PORT = 7433;
  private static final int SUBNETS = 250;

  private final int nodes;
  private final String name = "ob" + ProcessHandle.current().pid() % 100_000;
  private final String subnet = "10.213.%d.".formatted(ProcessHandle.current().pid() % SUBNETS);

  private Namespaces(int nodes) {
    this.nodes = nodes;
  }

  /// Makes the namespaces; the test is skipped where that is not allowed.
  static Namespaces make(int nodes) throws IOException, InterruptedException {
    assumeTrue(areAllowed(), "Network namespaces need root and the program ip.");
    Namespaces all = new Namespaces(nodes);
    ip("link add %s type bridge".formatted(all.name));
    ip("addr add %s/24 dev %s".formatted(all.database(), all.name));
    ip("link set %s up".formatted(all.name));
    for (int node = 0; node < nodes; node++) {
      all.join(node);
    }
    return all;
  }

  /// Whether this process may make some.
  static boolean areAllowed() throws InterruptedException {
    String probe = "ob%dprobe".formatted(ProcessHandle.current().pid());
    try {
      ip("netns add %s".formatted(probe));
      ip("netns del %s".formatted(probe));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private void join(int node) throws IOException, InterruptedException {
    String space = namespace(node);
    ip("netns add %s".formatted(space));
    ip("link add %s type veth peer name eth0 netns %s".formatted(space, space));
    ip("link set %s master %s".formatted(space, name));
    ip("link set %s up".formatted(space));
    ip("-n %s addr add %s/24 dev eth0".formatted(space, hosts().get(node)));
    ip("-n %s link set eth0 up".formatted(space));
    ip("-n %s link set lo up".formatted(space));
  }

  private String namespace(int node) {
    return "%sn%d".formatted(name, node);
  }

  /// Keeps a node from reaching the others and from being reached by them; the database and clients
  /// on this machine it can still talk to.
  void cutOff(int node) throws IOException, InterruptedException {
    forOthers(node, "add");
  }

  /// Lets a node reach the others again.
  void heal(int node) throws IOException, InterruptedException {
    forOthers(node, "del");
  }

  private void forOthers(int node, String verb) throws IOException, InterruptedException {
    for (int other = 0; other < nodes; other++) {
      if (other != node) {
        ip("-n %s route %s blackhole %s/32".formatted(namespace(node), verb, hosts().get(other)));
      }
    }
  }

  @Override
  public String database() {
    return subnet + "254";
  }

  @Override
  public List<String> hosts() {
    return IntStream.rangeClosed(1, nodes).mapToObj(node -> subnet + node).toList();
  }

  @Override
  public List<Integer> ports() {
    return Collections.nCopies(nodes, PORT);
  }

  @Override
  public List<String> launcher(int node) {
    return List.of("ip", "netns", "exec", namespace(node));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (int node = 0; node < nodes; node++) {
      ip("netns del %s".formatted(namespace(node)));
    }
    ip("link del %s".formatted(name));
  }

  private static void ip(String arguments) throws IOException, InterruptedException {
    String command = "ip " + arguments;
    Process process = new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("%s: %s".formatted(command, output));
    }
  }
}
