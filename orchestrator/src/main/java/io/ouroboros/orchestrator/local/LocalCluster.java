package io.ouroboros.orchestrator.local;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.Main;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.settings.SettingsText;
import io.ouroboros.orchestrator.settings.Words;
import io.ouroboros.orchestrator.tls.Identity;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several nodes on this machine, each a process with a data directory of its own, that share one
/// database. A node that ends is started again.
public final class LocalCluster {
  private static final long BEFORE_A_RESTART_MILLIS = 1_000;

  private final DataDirectory directory;
  private final Settings settings;
  private final PrintWriter out;
  private final List<Integer> ports;

  /// @param nodes how many, at least 1
  public LocalCluster(DataDirectory directory, Settings settings, int nodes, PrintWriter out) {
    this.directory = directory;
    this.settings = settings;
    this.out = out;
    ports = FreePorts.take(nodes);
  }

  /// Where each node keeps what is its own.
  public List<DataDirectory> homes() {
    return IntStream.rangeClosed(1, ports.size()).mapToObj(this::home).toList();
  }

  /// Where the nodes can be joined.
  public List<String> seeds() {
    return ports.stream().map("127.0.0.1:%d"::formatted).toList();
  }

  private DataDirectory home(int number) {
    return new DataDirectory(directory.root().resolve("node-" + number));
  }

  /// Runs the nodes until somebody wants them to finish; they drain then.
  ///
  /// @param finish completes when somebody does
  public void run(JournalDatabase journal, CompletableFuture<?> finish)
      throws IOException, InterruptedException {
    List<Thread> keepers = new ArrayList<>();
    for (int node = 1; node <= ports.size(); node++) {
      int number = node;
      Path home = Files.createDirectories(home(number).root());
      SecretFile.write(home.resolve("node.conf"), conf(number, journal));
      keepers.add(inBackground(() -> keep(number, home, finish)));
    }
    for (Thread keeper : keepers) {
      keeper.join();
    }
  }

  private void keep(int number, Path home, CompletableFuture<?> finish) {
    try {
      while (!finish.isDone()) {
        Process process = start(home);
        inBackground(() -> process.inputReader().lines().forEach(it -> say(number, it)));
        CompletableFuture.anyOf(finish, process.onExit()).join();
        process.toHandle().destroy();
        int code = process.waitFor();
        say(number, "The process has ended (%d).".formatted(code));
        pause(finish);
      }
    } catch (IOException refused) {
      say(number, "The process does not start: " + refused.getMessage());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /// On a thread of its own: one that waits for a process keeps its carrier from virtual threads.
  private static Thread inBackground(Runnable work) {
    return Thread.ofPlatform().daemon().start(work);
  }

  private static void pause(CompletableFuture<?> finish) throws InterruptedException {
    try {
      finish.get(BEFORE_A_RESTART_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException _) {
      return;
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
  String conf(int number, JournalDatabase journal) {
    Settings.Ports people = number == 1 ? settings.ports() : Settings.Ports.ANY;
    Settings.Searches searches = settings.searches();
    return """
    # Written by `up --nodes`.
    ouroboros {
      ports { host = %s, grpc = %d, http = %d }
      cluster { roles = %s, port = %d, seeds = [%s] }
      tls { %s }
      journal { url = %s, user = %s, password = %s }
      workers = %d
      search.memory = %d
      generations.disk = %d
      goals { evaluations = %d, time = %dms }
      learning = %s
      network { device = %s, size = %s }
    }
    """
        .formatted(
            SettingsText.quoted(people.host()),
            people.grpc(),
            people.http(),
            settings.membership().roles().stream().map(Membership.Role::word).toList(),
            ports.get(number - 1),
            seeds().stream().map(SettingsText::quoted).collect(Collectors.joining(", ")),
            settings.membership().identity().map(LocalCluster::files).orElse(""),
            SettingsText.quoted(journal.url()),
            SettingsText.quoted(journal.user()),
            SettingsText.quoted(journal.password()),
            Math.max(1, settings.workers() / ports.size()),
            searches.memory().bytes(),
            settings.generations(),
            searches.budget().evaluations(),
            searches.budget().time().toMillis(),
            settings.learning(),
            Words.of(settings.network().device()),
            Words.of(settings.network().size()));
  }

  private static String files(Identity identity) {
    return "certificate = %s, key = %s, authority = %s"
        .formatted(
            SettingsText.quoted(identity.certificate()),
            SettingsText.quoted(identity.key()),
            SettingsText.quoted(identity.authority()));
  }
}
