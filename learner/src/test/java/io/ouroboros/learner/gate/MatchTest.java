package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.Unloadable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Real searches on real exam goals, with generations of which one is known to be better.
class MatchTest {
  private static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(20));
  private static final Exam EXAM =
      new Exam(
          Families.gate(1, BUDGET)
              .limit(120)
              .map(task -> new ExamGoal(task.goal(), task.heldOut(), task.goal().id().value()))
              .toList(),
          BUDGET);

  /// Only nodes that are away have it.
  private static final GenerationId AWAY = new GenerationId("c".repeat(64));

  private static final AtomicInteger SEARCHES = new AtomicInteger();

  private static final Match MATCH =
      new Match(EXAM, GateRule.STANDARD, MatchTest::open, System::nanoTime);

  private static ModelHandle open(GenerationId generation) throws Unloadable {
    if (generation.equals(GenerationId.HAND_SET)) {
      return new ModelHandle(BuiltInGuide.handSet(), () -> {});
    }
    if (generation.equals(GenerationId.BARE)) {
      return new ModelHandle(new Counted(BuiltInGuide.bare()), () -> {});
    }
    if (generation.equals(Samples.WORSE)) {
      return new ModelHandle(new Inverted(BuiltInGuide.handSet().prior()), () -> {});
    }
    if (generation.equals(AWAY)) {
      throw Unloadable.missing(generation, "The store does not have it.");
    }
    throw new Unloadable(generation, "Its file (prior) is corrupt.");
  }

  /// Counts the searches that it guides.
  private record Counted(Guide guide) implements Guide {
    @Override
    public GenerationId generation() {
      return guide.generation();
    }

    @Override
    public CostTable prior() {
      SEARCHES.incrementAndGet();
      return guide.prior();
    }

    @Override
    public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
      return guide.costs(shown);
    }
  }

  /// What was cheap is dear.
  private record Inverted(CostTable table) implements Guide {
    @Override
    public GenerationId generation() {
      return Samples.WORSE;
    }

    @Override
    public CostTable prior() {
      Symbols symbols = Symbols.of(Vocabularies.text());
      float[][] bits = new float[symbols.contextCount()][symbols.count()];
      for (int context = 0; context < bits.length; context++) {
        for (int symbol = 0; symbol < bits[context].length; symbol++) {
          bits[context][symbol] = Math.max(0.1f, 24 - table.bits(context, symbol));
        }
      }
      return CostTable.of(bits);
    }

    @Override
    public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
      return CompletableFuture.completedStage(Optional.empty());
    }
  }

  private Decision examine(GenerationId current, GenerationId candidate) {
    return MATCH
        .examine(
            new Examiner.Pairing(current, List.of(), candidate, 1), () -> false, progress -> {})
        .orElseThrow();
  }

  @Test
  void promotesAPlantedBetterGeneration() {
    Decision decision = examine(GenerationId.BARE, GenerationId.HAND_SET);
    assertThat(decision).isInstanceOf(Decision.Promote.class);
    Evidence evidence = ((Decision.Promote) decision).evidence();
    assertThat(evidence.candidate().typicalEvaluations())
        .isLessThan(evidence.current().typicalEvaluations());
  }

  @Test
  void refusesAPlantedWorseGenerationAsWorse() {
    assertThat(examine(GenerationId.HAND_SET, Samples.WORSE))
        .isInstanceOfSatisfying(
            Decision.Reject.class,
            reject -> assertThat(reject.refusal()).isInstanceOf(Refusal.Worse.class));
  }

  @Test
  void refusesAGenerationThatIsBetterThanTheCurrentOneAndWorseThanOneBefore() {
    Match hasty = new Match(EXAM, new GateRule(0.9, 0.02), MatchTest::open, System::nanoTime);
    var pairing =
        new Examiner.Pairing(
            Samples.WORSE, List.of(Samples.BETTER, GenerationId.HAND_SET), GenerationId.BARE, 1);
    assertThat(hasty.examine(pairing, () -> false, progress -> {}).orElseThrow())
        .isInstanceOfSatisfying(
            Decision.Reject.class,
            reject ->
                assertThat(reject.refusal())
                    .isInstanceOfSatisfying(
                        Refusal.WorseThanAncestor.class,
                        worse -> assertThat(worse.ancestor()).isEqualTo(GenerationId.HAND_SET)));
  }

  @Test
  void letsAGenerationSitEachGoalOnceForAllExams() {
    Decision first = examine(GenerationId.BARE, GenerationId.BARE);
    int searches = SEARCHES.get();
    assertThat(searches).isPositive();
    assertThat(examine(GenerationId.BARE, GenerationId.BARE)).isEqualTo(first);
    assertThat(SEARCHES).hasValue(searches);
  }

  @Test
  void refusesACandidateThatCannotBeLoaded() {
    assertThat(examine(GenerationId.HAND_SET, Samples.BETTER))
        .isInstanceOfSatisfying(
            Decision.Reject.class,
            reject -> assertThat(reject.refusal().sentence()).contains("is corrupt"));
  }

  @Test
  void doesNotPromoteAGenerationOverItself() {
    assertThat(examine(GenerationId.HAND_SET, GenerationId.HAND_SET))
        .isInstanceOf(Decision.Reject.class);
  }

  @Test
  void endsWithoutADecisionWhenCancelled() {
    var pairing = new Examiner.Pairing(GenerationId.BARE, List.of(), GenerationId.HAND_SET, 1);
    assertThat(MATCH.examine(pairing, () -> true, progress -> {})).isEmpty();
  }

  @Test
  void decidesNothingAboutACandidateThatOnlyNodesHaveThatAreAway() {
    assertThatExceptionOfType(Examiner.MissingCandidate.class)
        .isThrownBy(() -> examine(GenerationId.BARE, AWAY))
        .withMessageContaining("The store does not have it.");
  }
}
