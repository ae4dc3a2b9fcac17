package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.learner.ActorJournal;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.update.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pekko.Done;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
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

  /// A goal that leaves experience in the journal.
  private static final class Goal extends EventSourcedBehavior<ActorRef<Done>, GoalEvent, Done> {
    private final Experience experience;

    Goal(String name, Experience experience) {
      super(PersistenceId.ofUniqueId(name));
      this.experience = experience;
    }

    @Override
    public Done emptyState() {
      return Done.getInstance();
    }

    @Override
    public Set<String> tagsFor(GoalEvent event) {
      return Set.of(Planner.EXPERIENCE);
    }

    @Override
    public CommandHandler<ActorRef<Done>, GoalEvent, Done> commandHandler() {
      GoalEvent gained =
          new GoalEvent.ExperienceGained(
              experience.signature(),
              experience.examples(),
              new Verdict.Accepted(experience.program(), 2),
              100,
              GenerationId.HAND_SET);
      return (done, replyTo) -> Effect().persist(gained).thenRun(() -> replyTo.tell(done));
    }

    @Override
    public EventHandler<Done, GoalEvent> eventHandler() {
      return (done, event) -> done;
    }
  }

  private void solve(int from, int to) {
    TestProbe<Done> done = kit.createTestProbe();
    for (int goal = from; goal < to; goal++) {
      Experience experience = Toys.experience("(upper x0)", goal, Toys.GENERALISES, "shouting");
      journal.<ActorRef<Done>>spawn(new Goal("goal-" + goal, experience)).tell(done.ref());
      done.receiveMessage();
    }
  }

  /// A gate that takes every candidate and decides nothing about it.
  private static final class OpenGate {
    private final List<Standing> standings = new ArrayList<>();
    private final ActorRef<GenerationId> proposals;

    OpenGate(ActorRef<GenerationId> proposals) {
      this.proposals = proposals;
    }

    Behavior<Gatekeeper.Command> behavior() {
      return Behaviors.receiveMessage(command -> {
        if (command instanceof Gatekeeper.GetStatus(var replyTo)) {
          replyTo.tell(new LineageStatus(GenerationId.HAND_SET, standings, Optional.empty()));
        } else if (command instanceof Gatekeeper.Propose(var candidate, var replyTo)) {
          standings.add(new Standing(candidate, new Standing.BuiltIn(), Instant.EPOCH));
          replyTo.tell(standings.getLast());
          proposals.tell(candidate);
        }
        return Behaviors.same();
      });
    }
  }

  private ActorRef<Learner.Command> learner(TestProbe<GenerationId> proposals) throws IOException {
    return learner(proposals, folder, new Engine.Absent("Priors are enough here."));
  }

  private ActorRef<Learner.Command> learner(
      TestProbe<GenerationId> proposals, Path home, Engine engine) throws IOException {
    Trainer trainer =
        new Trainer(
            Toys.SYMBOLS,
            BuiltInGuide.handSet().prior(),
            engine,
            new GenerationStore(home.resolve("generations")));
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
                journal.spawn(new OpenGate(proposals.ref()).behavior()),
                Clock.systemUTC())));
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
    assertThat(new GenerationStore(folder.resolve("generations")).list()).contains(candidate);
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
}
