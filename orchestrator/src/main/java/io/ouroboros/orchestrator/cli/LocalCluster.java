package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.Main;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several nodes on this machine, each a process with a data directory of its own, that share one
/// database. A node that ends is started again.
final class LocalCluster {
  private static final long BEFORE_A_RESTART_MILLIS = 1_000;

  private final DataDirectory directory;
  private final Settings settings;
  private final PrintWriter out;
  private final List<Integer> ports;

  /// @param nodes how many, at least 1
  LocalCluster(DataDirectory directory, Settings settings, int nodes, PrintWriter out) {
    this.directory = directory;
    this.settings = settings;
    this.out = out;
    ports = freePorts(nodes);
  }

  private static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> free = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : sockets) {
        socket.close();
      }
      return free;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /// Runs the nodes until somebody interrupts this process; they drain then.
  void run(JournalDatabase journal, Interrupts interrupts)
      throws IOException, InterruptedException {
    List<Thread> keepers = new ArrayList<>();
    for (int node = 1; node <= ports.size(); node++) {
      int number = node;
      Path home = Files.createDirectories(directory.root().resolve("node-" + number));
      Files.writeString(home.resolve("node.conf"), conf(number, journal));
      keepers.add(Thread.ofVirtual().start(() -> keep(number, home, interrupts)));
    }
    for (Thread keeper : keepers) {
      keeper.join();
    }
  }

  private void keep(int number, Path home, Interrupts interrupts) {
    try {
      while (!interrupts.finishing()) {
        Process process = start(home);
        Thread.ofVirtual()
            .start(() -> process.inputReader().lines().forEach(it -> say(number, it)));
        if (interrupts.awaitOr(process.onExit())) {
          process.destroy();
        }
        int code = process.waitFor();
        say(number, "The process has ended (%d).".formatted(code));
        interrupts.await(BEFORE_A_RESTART_MILLIS);
      }
    } catch (IOException refused) {
      say(number, "The process does not start: " + refused.getMessage());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void say(int number, String line) {
    out.printf("node %d  %s%n", number, line);
    out.flush();
  }

  /// The same program as this one, with the same options of the JVM.
  private static Process start(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(
        List.of("up", "--data", home.toString(), "--conf", home.resolve("node.conf").toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /// The settings of one node. The first has the ports for people that are set, the others free
  /// ones.
  private String conf(int number, JournalDatabase journal) {
    Settings.Ports people = number == 1 ? settings.ports() : Settings.Ports.ANY;
    Settings.Searches searches = settings.searches();
    return """
    # Written by `up --nodes`.
    ouroboros {
      ports { host = "%s", grpc = %d, http = %d }
      cluster { port = %d, seeds = [%s] }
      journal { url = "%s", user = "%s", password = "%s" }
      workers = %d
      search.memory = %d
      goals { evaluations = %d, time = %dms }
      learning = %s
    }
    """
        .formatted(
            people.host(),
            people.grpc(),
            people.http(),
            ports.get(number - 1),
            ports.stream().map("\"127.0.0.1:%d\""::formatted).collect(Collectors.joining(", ")),
            journal.url(),
            journal.user(),
            journal.password(),
            Math.max(1, searches.workers() / ports.size()),
            searches.memory().bytes(),
            searches.budget().evaluations(),
            searches.budget().time().toMillis(),
            settings.learning());
  }
}
