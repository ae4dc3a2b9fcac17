package io.ouroboros.orchestrator.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalReportsTest {
  @Test
  void tellsHowManyTermsWereDropped() {
    Example row = new Example(List.of(new Value.Text("a")), new Value.Text("b"));
    Rows rows = new Rows(new Signature(List.of(Type.TEXT), Type.TEXT), List.of(row), List.of());
    Goal goal = Goal.identified("g", rows, Optional.empty(), new Budget(9, Duration.ofSeconds(1)));
    Conclusion conclusion =
        new Conclusion(new Verdict.Exhausted(9), List.of(), 9, 7, Optional.empty());

    assertThat(GoalReports.of(goal.id(), new GoalUpdate.Ended(goal, conclusion)))
        .hasValueSatisfying(report -> assertThat(report.getDropped()).isEqualTo(7));
  }
}
