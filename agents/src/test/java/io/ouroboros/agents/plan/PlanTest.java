package io.ouroboros.agents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.flow.Samples;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Property(tries = 50)
  void everyRowIsEitherShownOrWithheld(@ForAll @IntRange(min = 1, max = 60) int rows) {
    Plan plan = Plan.first(Samples.doubling("g" + rows, rows));

    assertThat(Stream.concat(plan.shown().stream(), plan.withheld().stream()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, rows).boxed().toList());
    assertThat(plan.shown()).isNotEmpty();
  }

  @Property(tries = 50)
  void withholdsAboutAThirdOfEnoughRows(@ForAll @IntRange(min = 4, max = 24) int rows) {
    assertThat(Plan.first(Samples.doubling("g", rows)).withheld()).hasSize(rows / 3);
  }

  @Property(tries = 50)
  void revealingMovesRowsFromWithheldToShown(@ForAll @IntRange(min = 4, max = 60) int rows) {
    Plan first = Plan.first(Samples.doubling("g", rows));
    int failed = first.withheld().getLast();

    Plan next = first.revealing(List.of(failed));

    assertThat(next.shown()).contains(failed).containsAll(first.shown()).isSorted();
    assertThat(next.withheld()).doesNotContain(failed).hasSize(first.withheld().size() - 1);
  }

  @Test
  void isTheSameForTheSameQuestionUnderAnotherName() {
    assertThat(Plan.first(Samples.doubling("one", 9)))
        .isEqualTo(Plan.first(Samples.doubling("other", 9)));
  }

  @Test
  void showsAllRowsWhenThereAreFew() {
    assertThat(Plan.first(Samples.doubling("g", 3)).withheld()).isEmpty();
  }

  @Test
  void showsAllRowsOfAGoalAboutWords() {
    Value word = new Value.Bits(7);
    List<Example> rows = Collections.nCopies(9, new Example(List.of(word), word));
    Goal goal =
        Goal.identified(
            "words",
            new Rows(rows.getFirst().signature(), rows, List.of()),
            Optional.empty(),
            Samples.doubling("g", 1).budget());

    assertThat(Plan.first(goal).withheld()).isEmpty();
  }

  @Test
  void showsAllRowsOfAGoalWithItsOwnGrammar() {
    Goal free = Samples.doubling("g", 9);
    Goal narrowed =
        new Goal(
            free.id(),
            free.name(),
            free.signature(),
            free.examples(),
            free.unfilled(),
            Optional.of(new Grammar(List.of())),
            free.budget());

    assertThat(Plan.first(narrowed).withheld()).isEmpty();
  }

  @Test
  void withholdsTheSameRowsOfTheSameGoal() {
    assertThat(Plan.first(Samples.doubling("g", 30)))
        .isEqualTo(Plan.first(Samples.doubling("g", 30)));
  }
}
