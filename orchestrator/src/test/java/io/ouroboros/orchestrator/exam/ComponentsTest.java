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

class ComponentsTest {
  @Test
  void joinsTasksThatShareAnInputRowDirectlyOrThroughOthers() {
    List<Task> tasks =
        List.of(
            task("a", "b"), task("x", "y"), task("c", "d"), task("b", "c"), task("z", "another"));

    assertThat(Components.of(tasks)).containsExactly(0, 1, 0, 0, 4);
  }

  @Test
  void joinsTasksOfOneFamily() {
    List<Task> tasks = List.of(task("f", "a", "b"), task("g", "c", "d"), task("f", "e", "h"));

    assertThat(Components.of(tasks)).containsExactly(0, 1, 0);
  }

  private static Task task(String shown, String heldOut) {
    return task("family of " + shown, shown, heldOut);
  }

  /// A task that shows a row and holds one out.
  private static Task task(String family, String shown, String heldOut) {
    Signature signature = new Signature(List.of(Type.TEXT), Type.TEXT);
    Rows rows = new Rows(signature, List.of(example(shown)), List.of());
    Budget budget = new Budget(1_000, Duration.ofSeconds(1));
    return new Task(
        Goal.identified(shown, rows, Optional.empty(), budget), family, List.of(example(heldOut)));
  }

  private static Example example(String text) {
    List<Value> inputs = Stream.<Value>of(new Value.Text(text)).toList();
    return new Example(inputs, new Value.Text(text));
  }
}
