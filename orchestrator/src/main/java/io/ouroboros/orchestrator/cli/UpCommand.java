package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.node.EngineWords;
import io.ouroboros.orchestrator.node.Node;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
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
    DirectoryLock lock = Locks.hold(directory);
    try (Node node = Node.start(directory, chosen, lock)) {
      Interrupts interrupts = Interrupts.taken();
      greet(out, node.address(), directory);
      if (chosen.learning()) {
        var _ = node.engine().thenAccept(engine -> network(out, engine));
      }
      interrupts.await();
      out.println("Draining; a second Ctrl-C ends at once.");
      out.flush();
    }
    out.println("Stopped. Unfinished goals go on at the next start.");
    return 0;
  }

  private static void greet(PrintWriter out, NodeAddress address, DataDirectory directory) {
    out.printf("goals      grpc://127.0.0.1:%d  (reflection and health are on)%n", address.grpc());
    out.printf("telemetry  http://127.0.0.1:%d/metrics  /ready  /alive%n", address.http());
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
