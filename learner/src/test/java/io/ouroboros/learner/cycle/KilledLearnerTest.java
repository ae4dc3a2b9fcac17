package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.ActorJournal;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pekko.Done;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A learner that is killed while it trains makes what it would have made. `-Douroboros.kills=50`
/// kills it more often.
class KilledLearnerTest {
  private static final int KILLS = Integer.getInteger("ouroboros.kills", 4);

  /// Training is kept every 50 steps: some lives keep something, others nothing.
  private static final int LONGEST_LIFE = 90;

  @TempDir private Path folder;
  private Path lived;

  @BeforeEach
  void live() throws SQLException, IOException {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    lived = Files.createDirectory(folder.resolve("lived"));
    ActorJournal journal = new ActorJournal(lived);
    TestProbe<Done> done = journal.kit().createTestProbe();
    for (int goal = 0; goal < LearnerProcess.ENOUGH; goal++) {
      String program = goal % 2 == 0 ? "(upper x0)" : "(lower x0)";
      var experience = Toys.experience(program, goal, Toys.GENERALISES);
      journal.<ActorRef<Done>>spawn(new LivedGoal("goal-" + goal, experience)).tell(done.ref());
      done.receiveMessage();
    }
    journal.close();
  }

  @Test
  void makesTheCandidateOfAnUndisturbedLearnerHoweverOftenItIsKilled() throws IOException {
    GenerationId undisturbed = candidate(copy("undisturbed"));
    Random random = new Random(50);
    for (int kills = 0, round = 0; kills < KILLS; round++) {
      Path home = copy("round-" + round);
      while (kills < KILLS && wasKilledInTraining(home, 1 + random.nextInt(LONGEST_LIFE))) {
        kills++;
        assertThat(made(home)).isSubsetOf(List.of(undisturbed));
      }
      assertThat(candidate(home)).isEqualTo(undisturbed);
      assertThat(made(home)).containsExactly(undisturbed);
    }
  }

  private Path copy(String name) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(lived)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.getFileName()));
      }
    }
    return home;
  }

  /// Lets the learner live to the end of its training.
  private static GenerationId candidate(Path home) throws IOException {
    try (LearnerProcess learner = LearnerProcess.start(home)) {
      String said = learner.next();
      while (said.equals(LearnerProcess.STEP)) {
        said = learner.next();
      }
      assertThat(said).as(() -> errors(home)).startsWith(LearnerProcess.CANDIDATE);
      return new GenerationId(said.substring(LearnerProcess.CANDIDATE.length()));
    }
  }

  /// Kills the learner when it has made so many steps; false when its training ended before.
  private static boolean wasKilledInTraining(Path home, int steps) throws IOException {
    try (LearnerProcess learner = LearnerProcess.start(home)) {
      for (int step = 0; step < steps; step++) {
        if (!learner.next().equals(LearnerProcess.STEP)) {
          return false;
        }
      }
      return true;
    }
  }

  /// What is in the store; all of it must be whole.
  private static List<GenerationId> made(Path home) throws IOException {
    GenerationStore store = new GenerationStore(home.resolve("generations"));
    List<GenerationId> made = store.list();
    for (GenerationId id : made) {
      assertThat(store.read(id)).isInstanceOf(Reading.Verified.class);
    }
    return made;
  }

  private static String errors(Path home) {
    try {
      return Files.readString(home.resolve("errors.txt"));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
