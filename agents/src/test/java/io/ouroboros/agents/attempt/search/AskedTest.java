package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Occasion;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedTest {
  private static Set<Occasion> asked(String... sides) {
    List<Example> rows =
        Stream.of(sides)
            .map(row -> row.split(" => ", -1))
            .map(row -> new Example(List.of(new Value.Text(row[0])), new Value.Text(row[1])))
            .toList();
    return Asked.of(
        new SearchTask(
            new Signature(List.of(Type.TEXT), Type.TEXT),
            rows,
            List.of(),
            Optional.empty(),
            24,
            0));
  }

  @Test
  void asksForNothingWhereAnswersArePartsOfTheirRows() {
    assertThat(asked("Ann Lee 25 => 25", "Bo Ito 31 => 31", "Cy Roy 7 => 7")).isEmpty();
  }

  @Test
  void asksToCalculateWhereAnswersHaveNumbersThatTheirRowsLack() {
    assertThat(asked("2 kg => 2000", "5 kg => 5000", "7 kg => 7000"))
        .containsExactly(Occasion.NUMBERS);
  }

  @Test
  void asksForNoCalculationWhereZerosAreFilledUp() {
    assertThat(asked("A-2 => 002", "A-15 => 015", "B-7 => 007")).isEmpty();
  }

  @Test
  void believesNoCalculationOfTwoRows() {
    assertThat(asked("2 kg => 2000", "5 kg => 5000")).isEmpty();
  }

  @Test
  void asksToCompareNumbersThatAreNotWhole() {
    assertThat(asked("79.9 => low", "80.2 => high", "-3 => low"))
        .containsExactly(Occasion.DECIMALS);
  }

  @Test
  void asksForListsAndForEmptyCells() {
    assertThat(asked("b;a;c => a;b;c", " => ", "z => z"))
        .containsExactly(Occasion.LISTS, Occasion.GAPS);
  }
}
