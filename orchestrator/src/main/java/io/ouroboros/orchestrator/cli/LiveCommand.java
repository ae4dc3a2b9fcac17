package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.learner.families.Families;
import io.ouroboros.orchestrator.loop.Display;
import io.ouroboros.orchestrator.loop.GoalStream;
import io.ouroboros.orchestrator.loop.Lines;
import io.ouroboros.orchestrator.loop.Loop;
import io.ouroboros.orchestrator.loop.Picture;
import io.ouroboros.orchestrator.loop.Run;
import io.ouroboros.orchestrator.loop.RunReport;
import io.ouroboros.orchestrator.loop.Screen;
import io.ouroboros.orchestrator.loop.Twins;
import io.ouroboros.orchestrator.node.Node;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `live`: the whole loop on a stream of goals.
@Command(
    name = "live",
    description = {
      "Run the whole loop: pursue the goals of a directory and then generated ones, learn from them,"
          + " examine what was learned, swap in what passes.",
      "Shows it on one screen, and leaves a report with a plot in the data directory."
    },
    mixinStandardHelpOptions = true)
final class LiveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "Goal files; when they are used up, generated goals follow.")
  private Path source;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "3",
      description = "How long; ${DEFAULT-VALUE} by default.")
  private double minutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the generated goals; each run on a data directory takes the next one.")
  private @Nullable Long seed;

  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Instant start = Instant.now();
    Settings settings = conf.settings().with(Settings.Ports.ANY).withLearning(true);
    Duration planned = planned();
    List<Task> first = GoalFiles.read(List.of(source), settings.searches().budget());
    DataDirectory directory = data.directory();
    PrintWriter out = spec.commandLine().getOut();
    EngineNotice.print(settings, out);
    MemoryNotice.print(settings, out);
    out.printf(
        "%d goals from %s, then generated ones; data in %s%n", first.size(), source, directory);
    out.flush();
    DirectoryLock lock = Locks.hold(directory);
    Run run = new Run(start, revision(), source, seed(directory), named(settings));
    GoalStream stream =
        new GoalStream(first, Families.learn(run.seed(), settings.searches().budget()));
    Interrupts interrupts = Interrupts.taken();
    Picture end;
    try (Node node = Node.start(directory, settings, lock)) {
      end =
          new Loop(node, planned, display(out))
              .run(stream, settings.workers(), interrupts::finishing);
    }
    new RunReport(run, end, Optional.empty()).write(directory.runs());
    report(new RunReport(run, end, twins(end, directory, settings, interrupts)), directory, out);
    return 0;
  }

  private Optional<Twins> twins(
      Picture end, DataDirectory directory, Settings settings, Interrupts interrupts)
      throws IOException, InterruptedException {
    if (end.gate().isEmpty() || interrupts.finishing()) {
      return Optional.empty();
    }
    try (Progress progress = Progress.of(spec)) {
      return new TwinMeasure(directory, settings.workers(), interrupts::finishing)
          .of(end.gate().get().current(), progress);
    } catch (BadInput damaged) {
      spec.commandLine().getErr().println("There are no twins: " + damaged.getMessage());
      return Optional.empty();
    }
  }

  private static void report(RunReport report, DataDirectory directory, PrintWriter out)
      throws IOException {
    Path written = report.write(directory.runs());
    out.printf("%n%sreport       %s%n", report.inWords(), written.resolve("report.md"));
    Path answers = written.resolve(RunReport.ANSWERS);
    if (Files.isDirectory(answers)) {
      out.println("answers      " + answers);
    }
    out.flush();
  }

  /// The goals of an earlier run have their answers already, so that nothing is learned from them.
  private long seed(DataDirectory directory) throws IOException {
    if (seed != null) {
      return seed;
    }
    if (!Files.isDirectory(directory.runs())) {
      return 1;
    }
    try (Stream<Path> earlier = Files.list(directory.runs())) {
      return earlier.count() + 1;
    }
  }

  private Duration planned() throws BadInput {
    if (!(minutes > 0 && minutes <= 60 * 24 * 365)) {
      throw new BadInput("--minutes", "The time (%s) must be positive.".formatted(minutes));
    }
    return Duration.ofMillis(Math.round(minutes * 60_000));
  }

  private static Display display(PrintWriter out) {
    Terminal terminal = Terminal.ofProcess();
    return terminal.screen()
        ? new Screen(out, terminal.columns(), terminal.rows())
        : new Lines(out);
  }

  private static String revision() {
    return System.getProperty("ouroboros.revision", "unknown");
  }

  private static Map<String, String> named(Settings settings) {
    return Map.of(
        "workers", Integer.toString(settings.workers()),
        "goals.evaluations", Long.toString(settings.searches().budget().evaluations()),
        "goals.time", settings.searches().budget().time().toString());
  }
}
