package io.ouroboros.orchestrator.settings;

import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.model.DeviceChoice;
import io.ouroboros.learner.model.Size;
import java.nio.file.Path;
import java.util.Optional;

/// What can be set for a node, apart from its [DataDirectory].
///
/// @param journal the database of goals and of the lineage; empty for one that is embedded in the
///   data directory
/// @param generations how many bytes of disk they may take
/// @param learning whether this node trains, examines and swaps
public record Settings(
    Ports ports,
    Membership membership,
    Optional<JournalDatabase> journal,
    Searches searches,
    long generations,
    boolean learning,
    Network network) {
  /// The settings of a node that nobody configured.
  public static Settings standard() {
    try {
      return read(Optional.empty());
    } catch (BadInput broken) {
      throw new IllegalStateException("The built-in settings are broken.", broken);
    }
  }

  /// Reads a settings file on top of the defaults.
  ///
  /// @throws BadInput naming every problem of the file at once
  public static Settings read(Optional<Path> file) throws BadInput {
    SettingsReader reader = SettingsReader.open(file);
    Settings settings =
        new Settings(
            new Ports(
                reader.text("ports.host"), reader.port("ports.grpc"), reader.port("ports.http")),
            Membership.read(reader),
            JournalSettings.read(reader),
            new Searches(
                Math.toIntExact(reader.between("workers", 0, 1024)),
                new SearchMemory(reader.bytes("search.memory")),
                new Budget(
                    reader.between("goals.evaluations", 1, 1_000_000_000),
                    reader.duration("goals.time"))),
            reader.bytes("generations.disk"),
            reader.truth("learning"),
            new Network(
                reader.word("network.device", DeviceChoice.class),
                reader.word("network.size", Size.class)));
    if (settings.membership.isShared() && settings.journal.isEmpty()) {
      reader.refuse(
          "cluster.seeds",
          "needs ouroboros.journal.url: the nodes of a cluster share one database");
    }
    reader.refuseProblems();
    return settings;
  }

  /// Whether a learner may run on this node.
  public boolean learns() {
    return learning && membership.has(Membership.Role.LEARNER);
  }

  /// How many searches run at the same time, at least 1. Unless somebody set it, a node keeps every
  /// processor busy, but for one where a learner wants its share.
  public int workers() {
    int processors = Runtime.getRuntime().availableProcessors();
    return searches.workers() > 0
        ? searches.workers()
        : Math.max(1, processors - (learns() ? 1 : 0));
  }

  /// What each search keeps at most: what is set, as far as the heap has it for all workers.
  public SearchMemory memoryOfEach() {
    return searches.memory().shared(workers(), Runtime.getRuntime().maxMemory());
  }

  /// The same settings for a node that keeps to itself and to its data directory.
  public Settings alone() {
    return new Settings(
        ports, Membership.ALONE, Optional.empty(), searches, generations, learning, network);
  }

  /// The same settings with other ports.
  public Settings with(Ports other) {
    return new Settings(other, membership, journal, searches, generations, learning, network);
  }

  /// The same settings with learning on or off.
  public Settings withLearning(boolean on) {
    return new Settings(ports, membership, journal, searches, generations, on, network);
  }

  /// The ports of a node, each in 0 to 65535; 0 lets the system choose.
  ///
  /// @param host the interface that they are on
  /// @param grpc the API
  /// @param http telemetry and health
  public record Ports(String host, int grpc, int http) {
    /// Whatever is free on the loopback interface.
    public static final Ports ANY = new Ports("127.0.0.1", 0, 0);
  }

  /// The network of a node.
  ///
  /// @param device what it runs on
  /// @param size of the one that a learner trains
  public record Network(DeviceChoice device, Size size) {}

  /// The searches of a node.
  ///
  /// @param workers how many run at the same time; 0 where that depends on the node
  /// @param memory what each may take, where the heap has as much for all workers
  /// @param budget of a goal that does not bring its own
  public record Searches(int workers, SearchMemory memory, Budget budget) {}
}
