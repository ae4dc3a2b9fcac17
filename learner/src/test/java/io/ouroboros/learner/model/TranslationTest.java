package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.learner.experience.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationTest {
  private static final SymbolNames SPOKEN = SymbolNames.of(Toys.SYMBOLS);
  private static final int LAST = SPOKEN.symbols().size() - 1;

  @Test
  void aGenerationComesBackUnchangedFromALanguageInAnotherOrder() {
    GenerationBundle bundle = Bundles.scrambled(1);
    SymbolNames reversed =
        new SymbolNames(SPOKEN.symbols().reversed(), SPOKEN.contexts().reversed());
    GenerationBundle there = translate(reversed, bundle);
    assertThat(there.generation().id()).isNotEqualTo(bundle.generation().id());
    assertThat(translate(SPOKEN, there).generation()).isEqualTo(bundle.generation());
  }

  @Test
  void whatIsNewCostsWhatItCostsByHand() {
    GenerationBundle grown = translate(SPOKEN, Bundles.goalBlind(1));
    SymbolNames smaller = new SymbolNames(SPOKEN.symbols().subList(0, LAST), SPOKEN.contexts());
    GenerationBundle back = translate(SPOKEN, translate(smaller, grown));
    CostTable costs = SPOKEN.fromBytes(back.blob(Generation.PRIOR));
    assertThat(costs.bits(0, LAST)).isEqualTo(Bundles.PRIOR.bits(0, LAST));
  }

  @Test
  void theNetworkHasNoOpinionOfWhatIsNew() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    SymbolNames smaller = new SymbolNames(SPOKEN.symbols().subList(0, LAST), SPOKEN.contexts());
    GenerationBundle grown = translate(SPOKEN, translate(smaller, Bundles.scrambled(1)));
    try (GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
      assertThat(loader.load(grown)).isInstanceOf(Loading.Loaded.class);
    }
    float[] weights =
        Floats.fromBytes(
            Generation.WEIGHTS,
            grown.blob(Generation.WEIGHTS),
            new WeightLayout(Architecture.NANO, SPOKEN.contexts().size(), LAST + 1).size());
    int rank = Architecture.NANO.rank();
    assertThat(List.of(weights[weights.length - 1], weights[weights.length - rank]))
        .containsOnly(0f);
    assertThat(weights[weights.length - rank - 1]).isNotZero();
  }

  private static GenerationBundle translate(SymbolNames to, GenerationBundle bundle) {
    return new Translation(to, Bundles.PRIOR).of(bundle);
  }
}
