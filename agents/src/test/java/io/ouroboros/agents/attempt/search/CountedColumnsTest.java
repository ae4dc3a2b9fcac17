package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Parts of a text whose place an integer column tells.
class CountedColumnsTest {
  private static final String COLOURS = "red green blue yellow";

  private static List<Value> inputs(long number) {
    return List.of(new Value.Text(COLOURS), new Value.Int(number));
  }

  private static Example row(long number, String answer) {
    return new Example(inputs(number), new Value.Text(answer));
  }

  @Test
  void takesTheWordThatAColumnCounts() {
    SearchTask task =
        new SearchTask(
            new Signature(List.of(Type.TEXT, Type.INT), Type.TEXT),
            List.of(row(4, "yellow"), row(1, "red"), row(2, "green")),
            List.of(),
            Optional.empty(),
            24,
            0);
    Budget budget = new Budget(20_000, Duration.ofMinutes(5));
    Term program =
        Search.run(task, BuiltInGuide.handSet(), budget, () -> false, System::nanoTime)
            .candidates()
            .getFirst()
            .program();

    assertThat(Evaluator.evaluate(program, inputs(3))).isEqualTo(new Value.Text("blue"));
  }
}
