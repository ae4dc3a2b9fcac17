package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.attempt.search.SearchTask;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.learner.experience.Toys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GuideLoaderTest {
  @Test
  void aGenerationOfAnotherVersionGuidesUnderItsOwnName() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    SymbolNames spoken = SymbolNames.of(Toys.SYMBOLS);
    SymbolNames older =
        new SymbolNames(spoken.symbols().reversed().subList(1, 80), spoken.contexts());
    GenerationBundle bundle = new Translation(older, Bundles.PRIOR).of(Bundles.scrambled(1));
    try (GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
      assertThat(loader.load(bundle))
          .isInstanceOfSatisfying(
              Loading.Loaded.class,
              it -> {
                assertThat(it.guide().generation()).isEqualTo(bundle.generation().id());
                var costs = it.guide().costs(Toys.rows("(upper x0)", 1));
                assertThat(costs.toCompletableFuture().join()).isPresent();
                it.guide().close();
              });
    }
  }

  @Test
  void refusesAGenerationWhoseCostsDoNotFitItsNames() {
    GenerationBundle bundle = Bundles.goalBlind(1);
    SymbolNames names = bundle.generation().names();
    SymbolNames fewer = new SymbolNames(names.symbols().subList(1, 80), names.contexts());
    GenerationBundle malformed =
        GenerationBundle.of(
            bundle.generation().parent(),
            bundle.generation().architecture(),
            bundle.generation().provenance(),
            fewer,
            bundle.blobs());
    try (GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
      assertThat(loader.load(malformed))
          .isInstanceOfSatisfying(
              Loading.Refused.class, it -> assertThat(it.reason()).contains(Generation.PRIOR));
    }
  }

  @Test
  void guidesByThePriorWhereThereIsNoEngine() {
    Engine absent = new Engine.Absent("There is none.");
    try (GuideLoader loader = new GuideLoader(absent, 1)) {
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
    try (GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
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
  void leavesAGoalOfWordsUnguidedThoughItsNetworkAnswersTexts() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    SearchTask parity =
        new SearchTask(
            new Signature(List.of(Type.BITS), Type.BITS),
            LongStream.range(1, 41).mapToObj(GuideLoaderTest::parity).toList(),
            List.of(),
            Optional.empty(),
            1,
            0);
    try (GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
      assertThat(loader.load(Bundles.scrambled(1)))
          .isInstanceOfSatisfying(
              Loading.Loaded.class,
              it -> {
                Budget budget = new Budget(2_000, Duration.ofMinutes(1));
                SearchResult alone = run(parity, BuiltInGuide.handSet(), budget);
                SearchResult beside = run(parity, it.guide(), budget);

                assertThat(it.guide().costs(parity.shown()))
                    .isCompletedWithValueMatching(Optional::isEmpty);
                assertThat(beside.guided()).isFalse();
                assertThat(beside.evaluations()).isEqualTo(2_000);
                assertThat(beside.candidates()).isEqualTo(alone.candidates());
                it.guide().close();
              });
    }
  }

  private static SearchResult run(SearchTask task, Guide guide, Budget budget) {
    return Search.run(task, guide, budget, () -> false, System::nanoTime);
  }

  /// Whether a scattered word has an odd number of ones.
  private static Example parity(long number) {
    long word = number * 0x9e37_79b9_7f4a_7c15L;
    return new Example(List.of(new Value.Bits(word)), new Value.Bits(Long.bitCount(word) & 1));
  }

  @Test
  void failsQuestionsThatComeAfterItIsClosed() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    try (TrainableNet net = TrainableNet.draw(Architecture.NANO, Toys.SYMBOLS, Bundles.PRIOR, 1);
        GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
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
