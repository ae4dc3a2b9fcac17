package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.verdict.Judge;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
      AttemptQueue.Offer offer = before.offerOf(FINISHED.id());
      offer.replyTo().tell(Judge.judge(Samples.found(offer.attempt(), "(str.++ x0 x0)")));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(before.awake()).containsExactly(UNFINISHED.id().value()));
    }

    try (TestNode after = TestNode.start(folder, 10)) {
      assertThat(after.offerOf(UNFINISHED.id()).attempt().goal()).isEqualTo(UNFINISHED);
      assertThat(after.awake()).containsExactly(UNFINISHED.id().value());
      assertThat(after.admission().inFlight()).isEqualTo(1);
    }
  }
}
