package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.agents.language.Vocabulary;
import io.ouroboros.learner.experience.Toys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuideLoaderTest {
  @Test
  void refusesAGenerationOfAnotherLanguageAndNamesTheDifference() {
    Vocabulary text = Vocabularies.text();
    Symbols fewer = Symbols.of(new Vocabulary(text.primitives(), List.of()));
    try (GuideLoader loader = new GuideLoader(fewer, Bundles.ENGINE, 1)) {
      assertThat(loader.load(Bundles.goalBlind(1)))
          .isInstanceOfSatisfying(
              Loading.Refused.class, it -> assertThat(it.reason()).contains("symbol 6 is ("));
    }
  }

  @Test
  void guidesByThePriorWhereThereIsNoEngine() {
    Engine absent = new Engine.Absent("There is none.");
    try (GuideLoader loader = new GuideLoader(Toys.SYMBOLS, absent, 1)) {
      assertThat(loader.load(Bundles.goalBlind(1)))
          .isInstanceOfSatisfying(
              Loading.Loaded.class,
              it ->
                  assertThat(it.guide().costs(Toys.rows("(upper x0)", 1)))
                      .isCompletedWithValueMatching(Optional::isEmpty));
    }
  }

  @Test
  void answersOtherCostsForRandomWeights() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    try (GuideLoader loader = new GuideLoader(Toys.SYMBOLS, Bundles.ENGINE, 1)) {
      assertThat(loader.load(Bundles.scrambled(1)))
          .isInstanceOfSatisfying(
              Loading.Loaded.class,
              it -> {
                var costs = it.guide().costs(Toys.rows("(upper x0)", 1));
                assertThat(costs.toCompletableFuture().join().orElseThrow())
                    .satisfies(GuideLoaderTest::differsFromThePrior);
                it.guide().close();
              });
    }
  }

  private static void differsFromThePrior(CostTable costs) {
    long changed =
        IntStream.range(0, Toys.SYMBOLS.count())
            .filter(it -> Math.abs(costs.bits(0, it) - Bundles.PRIOR.bits(0, it)) > 0.5)
            .count();
    assertThat(changed).isGreaterThan(Toys.SYMBOLS.count() / 2);
  }

  @Test
  void failsQuestionsThatComeAfterItIsClosed() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    try (TrainableNet net = TrainableNet.draw(Architecture.NANO, Toys.SYMBOLS, Bundles.PRIOR, 1);
        GuideLoader loader = new GuideLoader(Toys.SYMBOLS, Bundles.ENGINE, 1)) {
      Loading loading = loader.load(Bundles.neural(net));
      assertThat(loading).isInstanceOf(Loading.Loaded.class);
      if (loading instanceof Loading.Loaded(LoadedGuide guide)) {
        guide.close();
        guide.close();
        assertThat(guide.costs(Toys.rows("(upper x0)", 1)).toCompletableFuture())
            .failsWithin(Duration.ofSeconds(10));
      }
    }
  }
}
