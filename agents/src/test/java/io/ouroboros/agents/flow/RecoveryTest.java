package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.agents.verdict.Judge;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  /// Two ids of one shard, so that both would wake together.
  private static final Goal FINISHED = Samples.doubling("AaAa", 3);

  private static final Goal UNFINISHED = Samples.doubling("BBBB", 3);

  @Test
  void unfinishedGoalsWakeAfterARestartAndFinishedOnesDoNot(@TempDir Path folder)
      throws SQLException {
    assertThat(FINISHED.id().value().hashCode()).isEqualTo(UNFINISHED.id().value().hashCode());
    try (TestNode before = TestNode.start(folder, 10)) {
      before.submit(UNFINISHED);
      before.submit(FINISHED);
      judge(before.offerOf(FINISHED.id()), "(str.++ x0 x0)");
      awaitAwake(before, UNFINISHED);
    }

    try (TestNode after = TestNode.start(folder, 10)) {
      assertThat(after.offerOf(UNFINISHED.id()).attempt().goal()).isEqualTo(UNFINISHED);
      assertThat(after.awake()).containsExactly(UNFINISHED.id().value());
      assertThat(after.admission().inFlight()).isEqualTo(1);
    }
  }

  @Test
  void unfinishedGoalsOfAJournalWithoutAListWakeToo(@TempDir Path folder) throws SQLException {
    Goal cancelled = Samples.doubling("cancelled", 3);
    Goal attempted = Samples.doubling("attempted", 4);
    try (TestNode before = TestNode.start(folder, 10)) {
      List.of(UNFINISHED, FINISHED, cancelled).forEach(before::submit);
      before.cancel(cancelled.id());
      judge(before.offerOf(FINISHED.id()), "(str.++ x0 x0)");
      before.overfit(attempted);
      awaitAwake(before, UNFINISHED, attempted);
    }
    forgetTheList(JournalDatabase.h2(folder.resolve("journal")));

    try (TestNode after = TestNode.start(folder, 10)) {
      assertThat(after.journal().unfinished())
          .containsExactlyInAnyOrder(persistent(UNFINISHED), persistent(attempted));
      assertThat(after.offerOf(attempted.id()).attempt().id().number()).isEqualTo(2);
      awaitAwake(after, UNFINISHED, attempted);
    }
  }

  private static void judge(AttemptQueue.Offer offer, String program) {
    offer.replyTo().tell(Judge.judge(Samples.found(offer.attempt(), program)));
  }

  private static String persistent(Goal goal) {
    return PersistenceId.of(Planner.TYPE_KEY.name(), goal.id().value()).id();
  }

  private static void awaitAwake(TestNode node, Goal... goals) {
    Set<String> ids = Stream.of(goals).map(goal -> goal.id().value()).collect(Collectors.toSet());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(node.awake()).isEqualTo(ids));
  }

  private static void forgetTheList(JournalDatabase journal) throws SQLException {
    try (var connection = journal.connect();
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE \"unfinished\"");
    }
  }
}
