package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.Toys;
import org.junit.jupiter.api.Test;

class TypedCostsTest {
  private final Symbols symbols = Toys.SYMBOLS;
  private final TypedCosts costs = new TypedCosts(symbols, Bundles.PRIOR);

  @Test
  void givesTheReferenceBackForItsOwnProbabilities() {
    assertSame(costs.of(costs.probabilities()));
  }

  @Test
  void givesTheReferenceBackForNoResidual() {
    assertSame(costs.shifted(new float[symbols.contextCount() * symbols.count()]));
  }

  @Test
  void makesASymbolCheaperAtTheExpenseOfItsTypeOnly() {
    float[] residuals = new float[symbols.contextCount() * symbols.count()];
    int upper = symbols.index("upper");
    residuals[upper] = 2;
    CostTable shifted = costs.shifted(residuals);
    assertThat(shifted.bits(Symbols.ROOT, upper)).isLessThan(Bundles.PRIOR.bits(0, upper) - 1);
    assertThat(shifted.bits(Symbols.ROOT, symbols.index("lower")))
        .isGreaterThan(Bundles.PRIOR.bits(0, symbols.index("lower")));
    assertThat(shifted.bits(Symbols.ROOT, symbols.index("+")))
        .isCloseTo(Bundles.PRIOR.bits(0, symbols.index("+")), within(1e-4f));
  }

  private void assertSame(CostTable table) {
    for (int context = 0; context < symbols.contextCount(); context++) {
      for (int symbol = 0; symbol < symbols.count(); symbol++) {
        float expected = Math.max(0.25f, Bundles.PRIOR.bits(context, symbol));
        assertThat(table.bits(context, symbol)).isCloseTo(expected, within(1e-4f));
      }
    }
  }
}
