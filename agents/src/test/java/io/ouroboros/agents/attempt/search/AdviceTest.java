package io.ouroboros.agents.attempt.search;

import static io.ouroboros.agents.attempt.search.TextSearch.LONG;
import static io.ouroboros.agents.attempt.search.TextSearch.answer;
import static io.ouroboros.agents.attempt.search.TextSearch.hopeless;
import static io.ouroboros.agents.attempt.search.TextSearch.run;
import static io.ouroboros.agents.attempt.search.TextSearch.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// What a search does with advice, and when.
class AdviceTest {
  private static final Guide HAND_SET = BuiltInGuide.handSet();

  @Test
  void takesAdviceAtEachCheckpointUntilThereIsNoMore() {
    List<Long> asked = new ArrayList<>();
    SearchResult guided = run(hopeless(), new Changing(asked), 60_000);

    assertThat(guided.guided()).isTrue();
    assertThat(guided.evaluations()).isEqualTo(60_000);
    assertThat(asked).hasSize(2).first(InstanceOfAssertFactories.LONG).isBetween(4_096L, 8_192L);
    assertThat(run(hopeless(), new Changing(new ArrayList<>()), 60_000)).isEqualTo(guided);
  }

  @Test
  void chargesNothingTwiceWhenCostsChange() {
    SearchTask finite = finite();
    List<Long> asked = new ArrayList<>();
    SearchResult unguided = run(finite, 60_000);
    SearchResult guided = run(finite, new Changing(asked), 60_000);

    assertThat(asked).isNotEmpty();
    assertThat(unguided.stop()).isEqualTo(SearchResult.Stop.SPACE);
    assertThat(guided.stop()).isEqualTo(SearchResult.Stop.SPACE);
    assertThat(guided.evaluations()).isEqualTo(unguided.evaluations());
  }

  /// Twenty constants at three places: 8,020 terms, none of which is right.
  private static SearchTask finite() {
    return finite(20);
  }

  private static SearchTask finite(int constants) {
    String leaves =
        IntStream.range(0, constants)
            .mapToObj(letter -> "(leaf \"%c\")".formatted('a' + letter))
            .collect(Collectors.joining(" "));
    Grammar grammar =
        GrammarSyntax.of(Vocabularies.text())
            .parse(
                "(nonterminal \"S\" string (apply str.replace \"L\" \"L\" \"L\"))"
                    + "(nonterminal \"L\" string %s)".formatted(leaves));
    SearchTask open = hopeless();
    return new SearchTask(open.signature(), open.shown(), List.of(), Optional.of(grammar), 1, 0);
  }

  @Test
  void remembersWhenAProgramWasFoundAlthoughAdviceChangesItsCost() {
    SearchTask task = task(24, "anna smith", "smith", "bob jones", "jones");
    Candidate early = run(task, Guidance.TAKES_AT).candidates().getFirst();
    SearchResult guided = run(task, new Advising(HAND_SET.prior()), 20_000);

    assertThat(guided.guided()).isTrue();
    Candidate answer = guided.candidates().getFirst();
    assertThat(answer.program()).isEqualTo(early.program());
    assertThat(answer.evaluations()).isEqualTo(early.evaluations());
    assertThat(answer.bits()).isNotEqualTo(early.bits());
  }

  @Test
  void endsSoonerUnderAdviceWhenItsBestProgramCameEarly() {
    SearchTask task = task(1, "Ada Lovelace 1815", "1815: Ada!", "Bob Turing 1912", "1912: Bob!");
    SearchResult unguided = run(task, 400_000);
    SearchResult guided = run(task, new Advising(HAND_SET.prior()), 400_000);

    Candidate answer = guided.candidates().getFirst();
    assertThat(answer.program()).isEqualTo(unguided.candidates().getFirst().program());
    assertThat(guided.stop()).isEqualTo(SearchResult.Stop.FOUND);
    assertThat(guided.evaluations()).isLessThan(unguided.evaluations() / 2);
  }

  /// A choice between the answers as they are comes before branches are joined from pieces.
  @Test
  void looksForBranchesThatComputeAlthoughAProgramRecitesTheAnswers() {
    SearchTask task =
        task(24, "alpha beta", "<beta> and <alpha>", "gamma", "<nothing> but <gamma>");
    Candidate early = run(task, 900).candidates().getFirst();
    SearchResult guided = run(task, new Advising(HAND_SET.prior()), 40_000);

    assertThat(answer(early.program(), "zeta")).isEqualTo("<nothing> but <gamma>");
    assertThat(answer(guided.candidates().getFirst().program(), "zeta"))
        .isEqualTo("<nothing> but <zeta>");
  }

  @Test
  void goesOnWithThePriorWhenTheGuideFails() {
    Guide failing =
        new Advising(HAND_SET.prior()) {
          @Override
          public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
            return CompletableFuture.failedFuture(new IllegalStateException("no engine"));
          }
        };
    SearchResult result = run(hopeless(), failing, 4_000);

    assertThat(result.guided()).isFalse();
    assertThat(result.stop()).isEqualTo(SearchResult.Stop.BUDGET);
  }

  @Test
  void takesAdviceAtTheSameMomentHoweverLateItComes() {
    CountDownLatch looks = new CountDownLatch(20);
    Guide slow =
        new Advising(HAND_SET.prior()) {
          @Override
          public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
            return super.costs(shown).thenApplyAsync(table -> after(looks, table));
          }
        };
    BooleanSupplier looked =
        () -> {
          looks.countDown();
          return false;
        };
    Budget budget = new Budget(20_000, LONG);
    SearchResult late = Search.run(hopeless(), slow, budget, looked, System::nanoTime);

    assertThat(late.guided()).isTrue();
    assertThat(late).isEqualTo(run(hopeless(), new Advising(HAND_SET.prior()), 20_000));
  }

  private static <T> T after(CountDownLatch latch, T value) {
    try {
      latch.await();
      return value;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void dropsWhatItAskedWhenItEndsBeforeAdviceComes() {
    SearchTask few = finite(6);
    Silent guide = new Silent();
    SearchResult result = run(few, guide, 60_000);

    assertThat(result.stop()).isEqualTo(SearchResult.Stop.SPACE);
    assertThat(result.evaluations()).isLessThan(Guidance.TAKES_AT);
    assertThat(guide.asked).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void asksForNoAdviceThatItsBudgetCannotUse() {
    Silent guide = new Silent();
    SearchTask easy = task(1, "ab", "ab", "cd", "cd");

    assertThat(run(easy, guide, 2 * Guidance.TAKES_AT - 1).candidates()).isNotEmpty();
    assertThat(guide.asked).isEmpty();
  }

  /// Never answers.
  private static final class Silent extends Advising {
    private final List<CompletableFuture<Optional<CostTable>>> asked = new ArrayList<>();

    private Silent() {
      super(HAND_SET.prior());
    }

    @Override
    public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
      asked.add(new CompletableFuture<>());
      return asked.getLast();
    }
  }

  private static class Advising implements Guide {
    private final CostTable prior;

    private Advising(CostTable prior) {
      this.prior = prior;
    }

    @Override
    public GenerationId generation() {
      return GenerationId.HAND_SET;
    }

    @Override
    public CostTable prior() {
      return prior;
    }

    @Override
    public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
      return CompletableFuture.completedFuture(
          Optional.of(CostTable.uniform(Symbols.of(Vocabularies.text()))));
    }
  }

  /// Other costs at the first two moments, and then no more.
  private static final class Changing extends Advising {
    private final List<Long> asked;

    private Changing(List<Long> asked) {
      super(HAND_SET.prior());
      this.asked = asked;
    }

    @Override
    public CompletionStage<Optional<CostTable>> furtherCosts(
        List<Example> shown, long evaluations) {
      asked.add(evaluations);
      return CompletableFuture.completedFuture(
          asked.size() == 1 ? Optional.of(HAND_SET.prior()) : Optional.empty());
    }
  }
}
