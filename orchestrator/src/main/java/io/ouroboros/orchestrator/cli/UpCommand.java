package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.local.LocalCluster;
import io.ouroboros.orchestrator.local.LocalDatabase;
import io.ouroboros.orchestrator.node.EngineWords;
import io.ouroboros.orchestrator.node.Node;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `up`: runs a node until Ctrl-C.
@Command(
    name = "up",
    description = "Run a node with its API and telemetry until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  private static final int MOST_NODES = 16;

  @Option(
      names = "--grpc-port",
      paramLabel = "PORT",
      description = "Of the API, on the loopback interface; the settings say otherwise.")
  private @Nullable Integer grpcPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "Of /metrics, /ready and /alive; the settings say otherwise.")
  private @Nullable Integer httpPort;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Processes that make up a cluster on this machine, each with a data directory of its own"
              + " below the one named; ${DEFAULT-VALUE} by default.")
  private int nodes;

  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Settings settings = conf.settings();
    Settings chosen = settings.with(ports(settings.ports()));
    DataDirectory directory = data.directory();
    PrintWriter out = spec.commandLine().getOut();
    EngineNotice.print(chosen, out);
    MemoryNotice.print(chosen, out);
    out.println("Starting a node on " + directory);
    out.flush();
    Interrupts interrupts = Interrupts.taken();
    if (nodes != 1) {
      cluster(directory, chosen, interrupts);
    } else if (!serve(directory, chosen, interrupts)) {
      out.println("The cluster removed this node, and goes on without it. Start it again.");
      return Ouroboros.REMOVED;
    }
    out.println("Stopped. Unfinished goals go on at the next start.");
    return 0;
  }

  private void cluster(DataDirectory directory, Settings chosen, Interrupts interrupts)
      throws BadInput, IOException, InterruptedException {
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new BadInput(
          "--nodes",
          "The number of nodes (%d) must be between 1 and %d.".formatted(nodes, MOST_NODES));
    }
    if (chosen.membership().isShared()) {
      throw new BadInput(
          "--nodes",
          "The nodes of one machine are each other's seeds.\nMaybe leave out the seeds.");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (DirectoryLock _ = Locks.hold(directory)) {
      LocalCluster cluster = new LocalCluster(directory, chosen, nodes, out);
      if (chosen.journal().isPresent()) {
        cluster.run(chosen.journal().get(), interrupts.asked());
        return;
      }
      try (LocalDatabase database = LocalDatabase.open(directory.root())) {
        cluster.run(database.journal(), interrupts.asked());
      }
    }
  }

  /// Runs the node for as long as nobody interrupts it and its cluster keeps it.
  ///
  /// @return whether somebody interrupted it
  private boolean serve(DataDirectory directory, Settings chosen, Interrupts interrupts)
      throws BadInput, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    DirectoryLock lock = Locks.hold(directory);
    try (Node node = Node.start(directory, chosen, lock)) {
      greet(out, node.address(), directory);
      if (chosen.learning()) {
        var _ = node.engine().thenAccept(engine -> network(out, engine));
      }
      boolean interrupted = interrupts.awaitOr(node.ended());
      if (node.problem().isPresent()) {
        throw new BadInput(directory.toString(), node.problem().get());
      }
      if (interrupted) {
        out.println("Draining; a second Ctrl-C ends at once.");
        out.flush();
      }
      return interrupted;
    }
  }

  private static void greet(PrintWriter out, NodeAddress address, DataDirectory directory) {
    if (address.grpc() > 0) {
      out.printf(
          "goals      grpc://%s:%d  (reflection and health are on)%n",
          address.host(), address.grpc());
    }
    out.printf("telemetry  http://%s:%d/metrics  /ready  /alive%n", address.host(), address.http());
    out.printf("log        %s%n", directory.log());
    out.println("Ready. Ctrl-C drains and stops.");
    out.flush();
  }

  private static void network(PrintWriter out, Engine engine) {
    out.println("network    " + EngineWords.of(engine));
    out.flush();
  }

  private Settings.Ports ports(Settings.Ports standard) throws BadInput {
    return new Settings.Ports(
        standard.host(),
        port("--grpc-port", grpcPort, standard.grpc()),
        port("--http-port", httpPort, standard.http()));
  }

  private static int port(String option, @Nullable Integer asked, int standard) throws BadInput {
    int port = asked == null ? standard : asked;
    if (port < 0 || port > 65535) {
      throw new BadInput(option, "The port (%d) must be between 0 and 65535.".formatted(port));
    }
    return port;
  }
}
