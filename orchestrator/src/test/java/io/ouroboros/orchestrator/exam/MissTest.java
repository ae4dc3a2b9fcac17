package io.ouroboros.orchestrator.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissTest {
  private static final Syntax SYNTAX = Syntax.of(Vocabularies.text());
  private static final String RIGHT = "(field x0 \"-\" 1)";

  /// One row shown: the middle of three fields. Two held out.
  private static final Task MIDDLE = task(row("a-b-c", "b"), row("dd-e-f", "e"), row("g-h", "h"));

  @Test
  void aRightAnswerIsNoMiss() {
    assertThat(miss(MIDDLE, RIGHT)).isEmpty();
  }

  @Test
  void aTaskWithoutHeldOutRowsHasNoMiss() {
    assertThat(miss(task(row("a", "b")))).isEmpty();
  }

  @Test
  void nothingIsFound() {
    assertThat(miss(MIDDLE)).contains(Miss.NONE_FOUND);
  }

  @Test
  void theRightProgramIsRankedLower() {
    assertThat(miss(MIDDLE, "(char x0 2)", RIGHT)).contains(Miss.RANKED_LOWER);
  }

  @Test
  void aConstantIsCopiedFromTheExample() {
    assertThat(miss(MIDDLE, "\"b\"")).contains(Miss.COPIED);
  }

  @Test
  void theAnswerIsWronglyEmpty() {
    assertThat(miss(MIDDLE, "(between x0 \"a-\" \"-\")")).contains(Miss.EMPTY);
  }

  @Test
  void halfOfTheHeldOutRowsAreRight() {
    assertThat(miss(MIDDLE, "(token.letters x0 1)")).isEmpty();
    assertThat(miss(MIDDLE, "(field x0 \"-\" -2)")).contains(Miss.NEAR);
  }

  @Test
  void anyOtherWrongAnswerIsAnotherProgram() {
    assertThat(miss(MIDDLE, "x0")).contains(Miss.OTHER);
  }

  private static Optional<Miss> miss(Task task, String... programs) {
    return Miss.of(
        task,
        Arrays.stream(programs).map(text -> new Candidate(SYNTAX.parse(text), 10, 1)).toList());
  }

  private static Task task(Example shown, Example... heldOut) {
    Signature signature = new Signature(List.of(Type.TEXT), Type.TEXT);
    Goal goal =
        Goal.identified(
            "g",
            new Rows(signature, List.of(shown), List.of()),
            Optional.empty(),
            new Budget(1, Duration.ofSeconds(1)));
    return new Task(goal, "family", List.of(heldOut));
  }

  private static Example row(String input, String output) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(output));
  }
}
