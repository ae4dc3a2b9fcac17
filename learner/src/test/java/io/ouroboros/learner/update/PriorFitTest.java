package io.ouroboros.learner.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Toys;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorFitTest {
  private static final Symbols SYMBOLS = Toys.SYMBOLS;
  private final CostTable handSet = BuiltInGuide.handSet().prior();
  private final PriorFit fit = new PriorFit(SYMBOLS, handSet, PriorFit.HAND_SET_SHARE);

  @Test
  void isTheHandSetTableWithoutExperience() {
    CostTable fitted = fit.fit(List.of(), 0);
    for (int symbol = 0; symbol < SYMBOLS.count(); symbol++) {
      float expected = Math.max(0.25f, handSet.bits(Symbols.ROOT, symbol));
      assertThat(fitted.bits(Symbols.ROOT, symbol)).isCloseTo(expected, within(1e-4f));
    }
  }

  @Test
  void makesWhatGeneralisedCheaperWhereItStoodMostOfAll() {
    CostTable fitted = fit.fit(times(20, "(str.++ (upper x0) \",\")"), 0.05);
    int upper = SYMBOLS.index("upper");
    int seen = SYMBOLS.context(primitive("str.++"), 0);
    int unseen = SYMBOLS.context(primitive("lower"), 0);
    float there = handSet.bits(seen, upper) - fitted.bits(seen, upper);
    float elsewhere = handSet.bits(unseen, upper) - fitted.bits(unseen, upper);
    assertThat(elsewhere).isPositive();
    assertThat(there).isGreaterThan(elsewhere + 1);
  }

  @Test
  void believesInNothingSoMuchThatTheRestIsRuledOut() {
    CostTable fitted = fit.fit(times(10_000, "(upper x0)"), 0.05);
    assertThat(fitted.bits(Symbols.ROOT, SYMBOLS.index("lower"))).isLessThan(15);
  }

  private static Primitive primitive(String name) {
    return Vocabularies.text().primitives().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Weighted> times(int count, String program) {
    return Collections.nCopies(
        count, new Weighted(Toys.experience(program, 1, Toys.GENERALISES), 1));
  }
}
