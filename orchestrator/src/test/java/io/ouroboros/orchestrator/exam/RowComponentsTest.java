package io.ouroboros.orchestrator.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowComponentsTest {
  @Test
  void joinsTasksThatShareAnInputRowDirectlyOrThroughOthers() {
    List<Task> tasks =
        List.of(
            task("a", "b"), task("x", "y"), task("c", "d"), task("b", "c"), task("z", "another"));

    assertThat(RowComponents.of(tasks)).containsExactly(0, 1, 0, 0, 4);
  }

  /// A task that shows a row and holds one out.
  private static Task task(String shown, String heldOut) {
    Signature signature = new Signature(List.of(Type.TEXT), Type.TEXT);
    Rows rows = new Rows(signature, List.of(example(shown)), List.of());
    Budget budget = new Budget(1_000, Duration.ofSeconds(1));
    return new Task(
        Goal.identified(shown, rows, Optional.empty(), budget), shown, List.of(example(heldOut)));
  }

  private static Example example(String text) {
    List<Value> inputs = Stream.<Value>of(new Value.Text(text)).toList();
    return new Example(inputs, new Value.Text(text));
  }
}
