package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.Toys;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedCostsTest {
  private static final TypedCosts.Shares ALONE = new TypedCosts.Shares(0, 0);

  private final Symbols symbols = Toys.SYMBOLS;
  private final TypedCosts costs = new TypedCosts(symbols, Bundles.PRIOR);

  @Test
  void givesTheReferenceBackForItsOwnProbabilities() {
    assertSame(costs.of(costs.probabilities()));
  }

  @Test
  void givesTheReferenceBackForNoResidual() {
    assertSame(costs.shifted(new float[symbols.contextCount() * symbols.count()], ALONE));
  }

  @Test
  void makesASymbolCheaperAtTheExpenseOfItsTypeOnly() {
    float[] residuals = new float[symbols.contextCount() * symbols.count()];
    int upper = symbols.index("upper");
    residuals[upper] = 2;
    CostTable shifted = costs.shifted(residuals, ALONE);
    assertThat(shifted.bits(Symbols.ROOT, upper)).isLessThan(Bundles.PRIOR.bits(0, upper) - 1);
    assertThat(shifted.bits(Symbols.ROOT, symbols.index("lower")))
        .isGreaterThan(Bundles.PRIOR.bits(0, symbols.index("lower")));
    assertThat(shifted.bits(Symbols.ROOT, symbols.index("+")))
        .isCloseTo(Bundles.PRIOR.bits(0, symbols.index("+")), within(1e-4f));
  }

  @Test
  void mixesAsTablesAreMixed() {
    float[] residuals = new float[symbols.contextCount() * symbols.count()];
    Random random = new Random(1);
    for (int index = 0; index < residuals.length; index++) {
      residuals[index] = (float) random.nextGaussian();
    }
    assertSame(
        costs.shifted(residuals, new TypedCosts.Shares(0.1, 0.3)),
        costs
            .shifted(residuals, ALONE)
            .mixedWith(costs.uniform(), 0.1 / 0.7)
            .mixedWith(Bundles.PRIOR, 0.3));
  }

  private void assertSame(CostTable table) {
    assertSame(table, Bundles.PRIOR);
  }

  private void assertSame(CostTable table, CostTable other) {
    for (int context = 0; context < symbols.contextCount(); context++) {
      for (int symbol : standing(context)) {
        float expected = Math.max(0.25f, other.bits(context, symbol));
        assertThat(Math.max(0.25f, table.bits(context, symbol))).isCloseTo(expected, within(1e-4f));
      }
    }
  }

  /// The symbols that may stand in a context.
  private int[] standing(int context) {
    return IntStream.range(0, symbols.count())
        .filter(symbol ->
            symbols.contextType(context).stream().allMatch(it -> it == symbols.type(symbol)))
        .toArray();
  }
}
