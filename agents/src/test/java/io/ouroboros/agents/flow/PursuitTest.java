package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.verdict.Verdict;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PursuitTest {
  private static final Budget ENOUGH = new Budget(200_000, Duration.ofMinutes(1));

  /// No program of a bearable size does this.
  private static final Goal NOISE =
      Samples.goal(
          "noise",
          IntStream.range(0, 6)
              .mapToObj(row -> Samples.example("r" + row, "%x".formatted(row * 7_919_317)))
              .toArray(Example[]::new));

  private static Conclusion pursue(Goal goal) {
    return Pursuit.pursue(goal, BuiltInGuide.handSet(), () -> false, () -> 0);
  }

  @Test
  void solvesAGoalAndSaysOnHowManyUnseenRows() {
    Conclusion conclusion = pursue(Samples.doubling("g", 6).within(ENOUGH));

    assertThat(((Verdict.Accepted) conclusion.verdict()).withheld()).isEqualTo(2);
    assertThat(conclusion.generation()).contains(GenerationId.HAND_SET);
  }

  @Test
  void theAnswerIsRightOnEveryExample() {
    Goal goal =
        Samples.goal(
                "mixed",
                Samples.example("Ada Lovelace", "AL"),
                Samples.example("Alan Turing", "AT"),
                Samples.example("Grace Hopper", "GH"),
                Samples.example("Barbara Liskov", "BL"),
                Samples.example("Edsger Dijkstra", "ED"))
            .within(ENOUGH);

    Term answer = ((Verdict.Accepted) pursue(goal).verdict()).program();

    for (Example example : goal.examples()) {
      assertThat(Evaluator.evaluate(answer, example.inputs())).isEqualTo(example.output());
    }
  }

  @Test
  void concludesTheSameTwice() {
    Goal goal = Samples.doubling("g", 8).within(ENOUGH);

    assertThat(pursue(goal)).isEqualTo(pursue(goal));
  }

  @Test
  void neverSpendsMoreThanTheBudget() {
    Conclusion conclusion = pursue(NOISE.within(new Budget(3_000, Duration.ofMinutes(1))));

    assertThat(conclusion.evaluations()).isLessThanOrEqualTo(3_000);
    assertThat(conclusion.ranked()).isEmpty();
  }

  @Test
  void endsWhenItIsCancelled() {
    Goal endless = NOISE.within(new Budget(Long.MAX_VALUE, Duration.ofHours(1)));

    Conclusion conclusion = Pursuit.pursue(endless, BuiltInGuide.handSet(), () -> true, () -> 0);

    assertThat(conclusion.verdict()).isInstanceOf(Verdict.Cancelled.class);
  }
}
