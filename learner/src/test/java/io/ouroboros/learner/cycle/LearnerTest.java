package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.ActorJournal;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.update.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.pekko.Done;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real learner over a real journal, training priors; the test plays the goals and the gate.
class LearnerTest {
  private static final int ENOUGH = 4;
  private static final int STEPS = 6;
  private static final Engine PRIORS = new Engine.Absent("Priors are enough here.");

  @TempDir static Path database;
  @TempDir Path folder;
  private static ActorJournal journal;
  private static ActorTestKit kit;

  @BeforeAll
  static void start() throws SQLException {
    journal = new ActorJournal(database);
    kit = journal.kit();
  }

  @AfterAll
  static void stop() {
    journal.close();
  }

  @AfterEach
  void forget() throws SQLException {
    journal.clear();
  }

  private void solve(int from, int to) {
    TestProbe<Done> done = kit.createTestProbe();
    for (int goal = from; goal < to; goal++) {
      Experience experience = Toys.experience("(upper x0)", goal, Toys.GENERALISES);
      journal.<ActorRef<Done>>spawn(new LivedGoal("goal-" + goal, experience)).tell(done.ref());
      done.receiveMessage();
    }
  }

  private ActorRef<Learner.Command> learner(TestProbe<GenerationId> proposals) throws IOException {
    return learner(proposals, folder, PRIORS);
  }

  private ActorRef<Learner.Command> learner(
      TestProbe<GenerationId> proposals, Path home, Engine engine) throws IOException {
    return learner(proposals, home, engine, Replicas.NONE);
  }

  private ActorRef<Learner.Command> learner(
      TestProbe<GenerationId> proposals, Path home, Engine engine, Replicas replicas)
      throws IOException {
    Trainer trainer =
        new Trainer(Toys.SYMBOLS, BuiltInGuide.handSet().prior(), engine, store(home));
    return journal.spawn(
        Learner.create(
            new Learner.Settings(
                new Schedule(ENOUGH, STEPS, ENOUGH * STEPS),
                new Window(100, 1_000),
                Bundles.NANO,
                1,
                Duration.ofMillis(100)),
            new Learner.Surroundings(
                PersistenceQuery.get(kit.system())
                    .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier()),
                trainer,
                new CheckpointFile(home.resolve("checkpoint")),
                replicas,
                journal.spawn(OpenGate.create(proposals.ref()::tell)),
                Clock.systemUTC())));
  }

  private static GenerationStore store(Path home) throws IOException {
    return new GenerationStore(home.resolve("generations"));
  }

  private LearnerStatus status(ActorRef<Learner.Command> learner) {
    TestProbe<LearnerStatus> probe = kit.createTestProbe();
    learner.tell(new Learner.GetStatus(probe.ref()));
    return probe.receiveMessage();
  }

  @Test
  void proposesACandidateOnceThereIsEnoughExperience() throws IOException {
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    solve(0, ENOUGH);
    var learner = learner(proposals);
    GenerationId candidate = proposals.receiveMessage();
    assertThat(store(folder).list()).contains(candidate);
    assertThat(status(learner))
        .isEqualTo(new LearnerStatus(ENOUGH, 0, 0, Optional.empty(), Optional.of(candidate)));
  }

  @Test
  void waitsUntilThereIsEnoughExperience() throws IOException {
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    solve(0, ENOUGH - 1);
    var learner = learner(proposals);
    Awaitility.await().until(() -> status(learner).fresh() == ENOUGH - 1);
    solve(ENOUGH - 1, ENOUGH);
    proposals.receiveMessage();
  }

  @Test
  void goesOnFromItsCheckpointAndProposesItsCandidateAgain() throws IOException {
    TestProbe<GenerationId> first = kit.createTestProbe();
    solve(0, ENOUGH);
    learner(first);
    GenerationId candidate = first.receiveMessage();
    journal.crash();
    TestProbe<GenerationId> second = kit.createTestProbe();
    var learner = learner(second);
    assertThat(second.receiveMessage()).isEqualTo(candidate);
    solve(ENOUGH, ENOUGH + 1);
    Awaitility.await().until(() -> status(learner).experiences() == ENOUGH + 1);
    assertThat(status(learner).fresh()).isEqualTo(1);
  }

  @Test
  void makesTheCandidateThatItWouldHaveMadeWhenATrainingIsCutShort() throws IOException {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    solve(0, ENOUGH);
    learner(proposals, Files.createDirectory(folder.resolve("whole")), Bundles.ENGINE);
    GenerationId undisturbed = proposals.receiveMessage();
    journal.crash();
    Path home = Files.createDirectory(folder.resolve("cut"));
    TestProbe<LearnerNews> news = kit.createTestProbe();
    kit.system().eventStream().tell(new EventStream.Subscribe<>(LearnerNews.class, news.ref()));
    learner(proposals, home, Bundles.ENGINE);
    news.expectMessageClass(LearnerNews.Stepped.class);
    journal.crash();
    assertThat(home.resolve("checkpoint.training")).exists();
    solve(ENOUGH, ENOUGH + 1);
    var learner = learner(proposals, home, Bundles.ENGINE);
    assertThat(proposals.receiveMessage()).isEqualTo(undisturbed);
    Awaitility.await().until(() -> status(learner).fresh() == 1);
  }

  @Test
  void proposesNothingThatOnlyItsOwnNodeKnowsOf() throws IOException {
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    OtherNode other = new OtherNode(folder.resolve("other"));
    other.cutOff();
    solve(0, ENOUGH);
    var learner = learner(proposals, folder, PRIORS, other);
    Awaitility.await().until(() -> status(learner).candidate().isPresent());
    proposals.expectNoMessage();
    journal.crash();

    other.heal();
    learner(proposals, folder, PRIORS, other);
    proposals.receiveMessage();
  }

  /// The candidate of a learner that is gone, and so is its node.
  private GenerationId candidateOfALostNode(TestProbe<GenerationId> proposals, OtherNode other)
      throws IOException {
    solve(0, ENOUGH);
    learner(proposals, Files.createDirectory(folder.resolve("lost")), PRIORS, other);
    GenerationId candidate = proposals.receiveMessage();
    journal.crash();
    return candidate;
  }

  /// A learner on another node than the one that was lost with its candidate.
  ///
  /// @param candidate which the learner has proposed again
  private record Successor(ActorRef<Learner.Command> learner, GenerationId candidate) {}

  private Successor successor(TestProbe<GenerationId> proposals) throws IOException {
    OtherNode other = new OtherNode(folder.resolve("other"));
    GenerationId candidate = candidateOfALostNode(proposals, other);
    Path home = Files.createDirectory(folder.resolve("successor"));
    var learner = learner(proposals, home, PRIORS, other);
    assertThat(proposals.receiveMessage()).isEqualTo(candidate);
    return new Successor(learner, candidate);
  }

  @Test
  void goesOnOnAnotherNodeWhereItsOwnIsLost() throws IOException {
    Successor successor = successor(kit.createTestProbe());

    assertThat(status(successor.learner()))
        .isEqualTo(
            new LearnerStatus(ENOUGH, 0, 0, Optional.empty(), Optional.of(successor.candidate())));
  }

  @Test
  void waitsForTheNodeThatHasItsCandidate() throws IOException {
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    Successor successor = successor(proposals);
    GenerationId away = successor.candidate();
    GenerationStore here = store(folder.resolve("successor"));
    solve(ENOUGH, 2 * ENOUGH);
    Awaitility.await().until(() -> status(successor.learner()).fresh() == 0);

    if (store(folder.resolve("lost")).read(away) instanceof Reading.Verified(var bundle)) {
      here.write(bundle);
    }

    GenerationId next = proposals.receiveMessage();
    assertThat(here.read(next))
        .isInstanceOfSatisfying(
            Reading.Verified.class,
            it -> assertThat(it.bundle().generation().parent()).isEqualTo(away));
  }

  @Test
  void goesOnFromTheCurrentGenerationWhereItsCandidateIsLostWithItsNode() throws IOException {
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    Successor successor = successor(proposals);

    solve(ENOUGH, 2 * ENOUGH);
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> status(successor.learner()).candidate().isEmpty());
    solve(2 * ENOUGH, 3 * ENOUGH);

    assertThat(proposals.receiveMessage()).isNotEqualTo(successor.candidate());
  }

  @Test
  void beginsAgainFromANewerCheckpointThatAnotherNodeTurnsOutToHave() throws Exception {
    TestProbe<GenerationId> proposals = kit.createTestProbe();
    OtherNode other = new OtherNode(folder.resolve("other"));
    GenerationId candidate = candidateOfALostNode(proposals, other);
    learner(proposals, folder.resolve("lost"), PRIORS, other);
    assertThat(proposals.receiveMessage()).isEqualTo(candidate);
    journal.clear();

    other.cutOff();
    Path successor = Files.createDirectory(folder.resolve("successor"));
    var learner = learner(proposals, successor, PRIORS, other);
    assertThat(status(learner).experiences()).isZero();
    other.heal();
    solve(ENOUGH, 2 * ENOUGH);
    Awaitility.await().until(() -> status(learner).experiences() >= 2 * ENOUGH);
    assertThat(proposals.receiveMessage()).isEqualTo(candidate);
  }
}
