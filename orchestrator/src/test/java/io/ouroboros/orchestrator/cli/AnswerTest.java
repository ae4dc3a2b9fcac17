package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static Answer answer(long dropped) {
    Example row = new Example(List.of(new Value.Text("ab")), new Value.Text("AB"));
    Rows rows = new Rows(new Signature(List.of(Type.TEXT), Type.TEXT), List.of(row), List.of());
    Goal goal =
        Goal.identified("case", rows, Optional.empty(), new Budget(9, Duration.ofSeconds(1)));
    GoalReport report =
        GoalReport.newBuilder()
            .setGoalId(goal.id().value())
            .setPhase(GoalPhase.GOAL_PHASE_SOLVED)
            .setProgram("(upper x0)")
            .setGeneration("0")
            .setDropped(dropped)
            .build();
    return new Answer(new Task(goal, "case", List.of()), report);
  }

  @Test
  void saysWhenAMemoryWasFull() {
    assertThat(answer(1_234).inWords()).contains("full: 1,234 terms were not built on");
    assertThat(answer(0).inWords()).doesNotContain("full");
  }

  @Test
  void countsDroppedTermsInJson() {
    assertThat(answer(1_234).toJson().get("dropped").asLong()).isEqualTo(1_234);
  }
}
