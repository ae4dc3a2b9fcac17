package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.agents.verdict.Verdict;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a goal on one node, nothing replaced but the oracle.
class GoalsTest {
  private record HandSetLease() implements GuideLease {
    @Override
    public Guide guide() {
      return BuiltInGuide.handSet();
    }

    @Override
    public void close() {
      // The built-in guide holds nothing.
    }
  }

  private static Behavior<OracleProtocol> oracle() {
    return Behaviors.receiveMessage(message -> {
      switch (message) {
        case OracleProtocol.Acquire acquire -> acquire.replyTo().tell(new HandSetLease());
      }
      return Behaviors.same();
    });
  }

  private static Goal goal(int number) {
    return Samples.doubling("goal-" + number, 5).within(new Budget(20_000, Duration.ofSeconds(20)));
  }

  @Test
  void everyAcceptedGoalIsSolved(@TempDir Path folder) throws SQLException {
    try (TestNode node = TestNode.working(folder, oracle())) {
      List<Goal> goals = IntStream.range(0, 30).mapToObj(GoalsTest::goal).toList();
      goals.forEach(
          goal -> assertThat(node.submit(goal)).isEqualTo(new SubmitReply.Accepted(goal.id())));

      assertThat(goals.stream().map(goal -> lastOf(node.watch(goal.id()))))
          .allSatisfy(
              conclusion -> assertThat(conclusion.verdict()).isInstanceOf(Verdict.Accepted.class));
    }
  }

  private static Conclusion lastOf(TestProbe<GoalUpdate> watcher) {
    while (true) {
      if (watcher.receiveMessage() instanceof GoalUpdate.Ended ended) {
        return ended.conclusion();
      }
    }
  }
}
