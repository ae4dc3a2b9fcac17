package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Texts;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.wire.Programs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehavioursTest {
  private static final List<List<Value>> ROWS = rows("ab-cd", "Ada Lovelace", "", "x 12");
  private static final List<Term> PROGRAMS =
      Stream.of(
              "x0",
              "(upper x0)",
              "(str.++ (upper x0) (upper x0))",
              "(str.++ (upper x0) (word x0 0))",
              "(ite (str.contains x0 \"-\") (word x0 0) (upper x0))",
              "(lower (str.++ (upper x0) (word x0 0)))",
              "(upper x0)")
          .map(Programs::parse)
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 1 << 20})
  void areWhatEachProgramDoesByItself(long bytes) {
    Behaviours behaviours = behaviours(ROWS, bytes);

    for (Term program : PROGRAMS) {
      assertThat(behaviours.of(program, _ -> true))
          .isEqualTo(ROWS.stream().map(row -> Evaluator.evaluate(program, row)).toList());
    }
  }

  @Test
  void rowsThatThereIsNoTimeForCountAsUnanswered() {
    Term program = PROGRAMS.getFirst();
    List<List<Value>> rows = rows("a", "b", "c");

    assertThat(behaviours(rows, 1 << 20).of(program, _ -> false))
        .containsExactly(new Value.Text("a"), new Value.Text(""), new Value.Text(""));
  }

  @Test
  void whatWasInterruptedIsRunOnTheOtherRowsLater() {
    Behaviours behaviours = behaviours(ROWS, 1 << 20);
    Term program = PROGRAMS.get(3);
    List<Value> whole = behaviours.of(program, _ -> true);

    behaviours.of(program, _ -> false);

    assertThat(behaviours.of(program, _ -> true)).isEqualTo(whole);
  }

  @Test
  void aProgramThatNeedsMoreFuelEndsWithNothing() {
    Term program = Programs.parse("(str.++ x0 x0)");
    for (int depth = 0; depth < 7; depth++) {
      program = new Term.Call(((Term.Call) program).primitive(), List.of(program, program));
    }
    List<List<Value>> rows = rows("a".repeat(Texts.LONGEST));

    assertThat(behaviours(rows, 1 << 20).of(program, _ -> true))
        .isEqualTo(List.of(Evaluator.evaluate(program, rows.getFirst())));
  }

  private static Behaviours behaviours(List<List<Value>> rows, long bytes) {
    return new Behaviours(rows, new Room(new SearchMemory(bytes)));
  }

  private static List<List<Value>> rows(String... texts) {
    return Stream.of(texts).map(text -> List.<Value>of(new Value.Text(text))).toList();
  }
}
