package io.ouroboros.orchestrator.drill;

import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.orchestrator.bench.NodeMetrics;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.tls.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A node in a process of its own, started from the built jar.
final class NodeProcess {
  /// The build under test.
  static final Path JAR = Path.of("target", "ouroboros.jar").toAbsolutePath();

  private static final Duration START = Duration.ofSeconds(90);

  /// The exit code of a node that its cluster removed.
  static final int REMOVED = 75;

  private static final Pattern HAS_GOALS = Pattern.compile("ouroboros_goals_unfinished [1-9]");

  /// The exit code of a process that somebody wanted to finish before its work was done.
  static final int INTERRUPTED = 130;

  /// A shell that runs the tests in its background lets them ignore Ctrl-C, and they their nodes.
  private static final List<String> HEARS_INTERRUPTS = List.of("env", "--default-signal=INT");

  private final Process process;
  private final DataDirectory directory;
  private final Path output;

  private NodeProcess(Process process, DataDirectory directory, Path output) {
    this.process = process;
    this.directory = directory;
    this.output = output;
  }

  /// Starts a node on free ports and returns once it takes goals.
  static NodeProcess start(Path data) throws IOException {
    return start(data, Map.of());
  }

  /// The same with more in its environment.
  static NodeProcess start(Path data, Map<String, String> environment, String... options)
      throws IOException {
    NodeProcess node = launch(data, environment, options);
    node.awaitStart();
    return node;
  }

  /// Starts a node of any build with a settings file and returns at once.
  ///
  /// @param launcher what the command line begins with
  /// @param jar of that build
  static NodeProcess launch(Path data, Path conf, List<String> launcher, Path jar)
      throws IOException {
    Stream<String> settings = Stream.of("--conf", conf.toString());
    return launch(
        data,
        Map.of(),
        Stream.of(launcher.stream(), jvm(jar), up(data), settings).flatMap(Function.identity()));
  }

  /// Starts a node and returns at once.
  static NodeProcess launch(Path data, Map<String, String> environment, String... options)
      throws IOException {
    Stream<String> command =
        Stream.of(jvm(JAR), up(data), Stream.of(options)).flatMap(Function.identity());
    return launch(data, environment, command);
  }

  /// Starts a node and returns at once.
  ///
  /// @param jvm further options of the JVM
  static NodeProcess launch(Path data, List<String> jvm) throws IOException {
    return launch(data, Map.of(), Stream.concat(jvm(jvm), up(data)));
  }

  private static NodeProcess launch(
      Path data, Map<String, String> environment, Stream<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(HEARS_INTERRUPTS.stream(), command).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output(data).toFile()));
    builder.environment().putAll(environment);
    return new NodeProcess(builder.start(), new DataDirectory(data), output(data));
  }

  /// Waits until the node takes goals.
  void awaitStart() {
    var _ = address();
  }

  /// Waits until the node takes goals.
  ///
  /// @return how to reach it
  private NodeAddress address() {
    return await("the node's address in " + directory)
        .atMost(START)
        .pollInterval(Duration.ofMillis(20))
        .failFast("The node ended; see " + output, () -> !process.isAlive())
        .until(
            () -> NodeAddress.read(directory).filter(found -> found.pid() == process.pid()),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Stream<String> jvm(Path jar) throws IOException {
    return jvm(jar, jar.equals(JAR) ? ClassCache.options() : List.of());
  }

  /// The command line of the build under test, but for its arguments.
  ///
  /// @param further options of the JVM
  static Stream<String> jvm(List<String> further) {
    return jvm(JAR, further);
  }

  private static Stream<String> jvm(Path jar, List<String> further) {
    Stream<String> usual =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dai.djl.offline=true");
    return Stream.of(usual, further.stream(), Stream.of("-jar", jar.toString()))
        .flatMap(Function.identity());
  }

  private static Stream<String> up(Path data) {
    return Stream.of("up", "--data", data.toString(), "--grpc-port", "0", "--http-port", "0");
  }

  private static Path output(Path data) {
    return data.resolveSibling(data.getFileName() + ".output.txt");
  }

  /// A connection to the API of this node, once it takes goals.
  ManagedChannel connect() throws IOException {
    NodeAddress address = address();
    Optional<Path> authority =
        Optional.of(address.authority()).filter(it -> !it.isEmpty()).map(Path::of);
    return NettyChannelBuilder.forAddress(
            address.host(), address.grpc(), Credentials.ofClient(authority))
        .build();
  }

  /// Ends the process as a power cut would: nothing of it runs any more.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Sends what Ctrl-C sends.
  void interrupt() throws IOException, InterruptedException {
    signal("INT");
  }

  /// Lets the process do nothing until it is thawed.
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /// Lets a frozen process go on.
  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /// Waits until the node has printed a text.
  void awaitOutput(String text) {
    awaitOutput(text, 1);
  }

  /// Waits until the node has printed a text so many times.
  void awaitOutput(String text, int times) {
    await(times + " times " + text)
        .atMost(START)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count(text) >= times);
  }

  /// How often the node has printed a text.
  int count(String text) throws IOException {
    return Files.readString(output).split(Pattern.quote(text), -1).length - 1;
  }

  /// Waits for the end of the process.
  ///
  /// @return its exit code
  int awaitEnd() throws InterruptedException {
    await("the end of the node").atMost(START).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /// Waits until the node counts so many nodes to its cluster.
  void awaitNodes(int count) {
    awaitMeter("ouroboros_cluster_nodes %d.0".formatted(count));
  }

  /// Waits until the attempts that the node begins run under a generation.
  void awaitLeased(GenerationId generation) {
    awaitMeter("ouroboros_generation_leased{generation=\"%s\"}".formatted(generation.shortened()));
  }

  /// Waits until the node has told that it could not load a generation.
  void awaitUnloadable() {
    await("a generation that cannot be loaded")
        .atMost(START)
        .until(() ->
            meters()
                .lines()
                .anyMatch(it -> it.matches("ouroboros_generation_unloadable_total [1-9].*")));
  }

  private void awaitMeter(String line) {
    await(line).atMost(START).until(() -> meters().contains(line));
  }

  private String meters() throws IOException, InterruptedException {
    return NodeMetrics.of(address());
  }

  /// Waits until the node has goals of its own.
  void awaitGoals() {
    await("goals on a node")
        .atMost(START)
        .until(() -> HAS_GOALS.matcher(NodeMetrics.of(address())).find());
  }

  /// Asks the process to drain, as Ctrl-C does, and waits for its end.
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
