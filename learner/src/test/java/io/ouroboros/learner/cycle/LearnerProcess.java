package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.learner.ActorJournal;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.update.Trainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;

/// A learner in a process of its own, over the journal of a folder. It says in a line each what it
/// does: `step`, and `candidate` with an id.
final class LearnerProcess implements AutoCloseable {
  /// How many goals the journal must have before it trains.
  static final int ENOUGH = 40;

  static final String STEP = "step";
  static final String CANDIDATE = "candidate ";

  private final Process process;
  private final BufferedReader lines;

  private LearnerProcess(Process process) {
    this.process = process;
    lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static LearnerProcess start(Path folder) throws IOException {
    return new LearnerProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                LearnerProcess.class.getName(),
                folder.toString())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start());
  }

  /// The next thing that it says, logs aside; the empty text once it has ended.
  String next() throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(STEP) && !line.startsWith(CANDIDATE)) {
      line = lines.readLine();
    }
    return line == null ? "" : line;
  }

  /// Ends the process as a power cut would: nothing of it runs any more.
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// The learner.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ActorJournal journal = new ActorJournal(folder);
    var system = journal.kit().system();
    var news =
        journal.spawn(
            Behaviors.<LearnerNews>receiveMessage(told -> {
              if (told instanceof LearnerNews.Stepped) {
                say(STEP);
              }
              return Behaviors.same();
            }));
    system.eventStream().tell(new EventStream.Subscribe<>(LearnerNews.class, news));
    journal.spawn(Learner.create(settings(), surroundings(folder, journal)));
  }

  private static Learner.Settings settings() {
    return new Learner.Settings(
        new Schedule(ENOUGH, 200, 200),
        new Window(100, 1_000),
        Bundles.NANO,
        1,
        Duration.ofMillis(100));
  }

  private static Learner.Surroundings surroundings(Path folder, ActorJournal journal)
      throws IOException {
    GenerationStore store = new GenerationStore(folder.resolve("generations"));
    return new Learner.Surroundings(
        PersistenceQuery.get(journal.kit().system())
            .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier()),
        new Trainer(Toys.SYMBOLS, BuiltInGuide.handSet().prior(), Bundles.ENGINE, store),
        new CheckpointFile(folder.resolve("checkpoint")),
        Replicas.NONE,
        journal.spawn(OpenGate.create(candidate -> say(CANDIDATE + candidate.value()))),
        Clock.systemUTC());
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
