package io.ouroboros.agents.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FuelTest {
  private static final int NODES = 60;
  private static final Term JOIN = Syntax.of(Vocabularies.text()).parse("(str.++ x0 x0)");

  @Property(tries = 300)
  void programsOfSixtyNodesHaveEnough(@ForAll long seed) {
    RandomTerms random = new RandomTerms(new Random(seed));
    Term term = random.sized(Type.TEXT, NODES / 3);
    String longest = "Ab1 ".repeat(Texts.LONGEST / 4);
    Fuel fuel = Fuel.usual();

    Evaluator.evaluate(term, random.row(longest), fuel);

    assertThat(term.size()).isLessThanOrEqualTo(NODES);
    assertThat(fuel.burnt()).isPositive().isLessThanOrEqualTo(Fuel.USUAL);
  }

  @Test
  void everyCallAndEveryCharacterIsAStep() {
    Fuel fuel = Fuel.usual();

    Evaluator.evaluate(JOIN, List.of(new Value.Text("abc")), fuel);

    assertThat(fuel.burnt()).isEqualTo(1 + 6 + 6);
  }

  @Test
  void aProgramThatNeedsMoreEndsWithNothing() {
    Term term = JOIN;
    for (int depth = 0; depth < 7; depth++) {
      term = new Term.Call(((Term.Call) JOIN).primitive(), List.of(term, term));
    }
    List<Value> row = List.of(new Value.Text("a".repeat(Texts.LONGEST)));

    assertThat(Evaluator.evaluate(term, row)).isEqualTo(new Value.Text(""));
  }
}
