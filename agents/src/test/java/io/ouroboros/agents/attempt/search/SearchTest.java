package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Guide HAND_SET = BuiltInGuide.handSet();

  private static SearchTask task(int wanted, String... rows) {
    List<Example> shown =
        IntStream.range(0, rows.length / 2)
            .mapToObj(row ->
                new Example(
                    List.of(new Value.Text(rows[2 * row])), new Value.Text(rows[2 * row + 1])))
            .toList();
    return new SearchTask(
        new Signature(List.of(Type.TEXT), Type.TEXT),
        shown,
        List.of(),
        Optional.empty(),
        wanted,
        0);
  }

  /// Rows that no short program explains.
  private static SearchTask hopeless() {
    return task(1, "qwe rty", "m#7Zk", "uio pas", "Tq!x9", "dfg hjk", "p2&Lw", "zxc vbn", "B@y5r");
  }

  private static SearchResult run(SearchTask task, long evaluations) {
    return run(task, HAND_SET, evaluations);
  }

  private static SearchResult run(SearchTask task, Guide guide, long evaluations) {
    return Search.run(task, guide, new Budget(evaluations, LONG), () -> false, System::nanoTime);
  }

  private static String answer(Term program, String input) {
    return ((Value.Text) Evaluator.evaluate(program, List.of(new Value.Text(input)))).value();
  }

  @Test
  void joinsPieces() {
    Term program =
        run(task(1, "Ada Lovelace", "Lovelace, A.", "Bob Turing", "Turing, B."), 50_000)
            .candidates()
            .getFirst()
            .program();

    assertThat(answer(program, "Grace Hopper")).isEqualTo("Hopper, G.");
  }

  @Test
  void choosesBetweenBranches() {
    Term program =
        run(task(1, "7", "low", "8", "low", "500", "high", "123", "high", "9", "low"), 50_000)
            .candidates()
            .getFirst()
            .program();

    assertThat(answer(program, "321")).isEqualTo("high");
    assertThat(answer(program, "5")).isEqualTo("low");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyCandidateReproducesTheShownRows(int wanted) {
    SearchTask task = task(wanted, "10/02/2021", "2021-02", "31/12/1999", "1999-12");
    SearchResult result = run(task, 20_000);

    assertThat(result.candidates()).hasSize(wanted);
    for (var candidate : result.candidates()) {
      for (Example row : task.shown()) {
        assertThat(Evaluator.evaluate(candidate.program(), row.inputs())).isEqualTo(row.output());
      }
    }
  }

  @Test
  void answersWithinTheGrammar() {
    Grammar grammar =
        GrammarSyntax.of(Vocabularies.text())
            .parse(
                """
                (nonterminal "S" string (leaf x0) (leaf "-") (apply str.++ "S" "S")
                  (apply str.at "S" "I"))
                (nonterminal "I" int (leaf 1))
                """);
    SearchTask free = task(1, "abc", "b-abc", "xyz", "y-xyz");
    SearchTask bound =
        new SearchTask(
            free.signature(), free.shown(), List.of(), Optional.of(grammar), 1, free.seed());

    assertThat(run(bound, 20_000).candidates())
        .extracting(candidate -> Syntax.print(candidate.program()))
        .containsExactly("(str.++ (str.at x0 1) (str.++ \"-\" x0))");
  }

  static List<SearchTask> tasks() {
    return List.of(
        task(3, "a-b", "B:a", "cc-dd", "DD:cc"),
        task(5, "Ada Lovelace", "Lovelace, A.", "Bob Turing", "Turing, B."),
        task(5, "ab cd", "ab", "e f", "e"),
        task(2, "7", "low", "8", "low", "500", "high", "123", "high", "9", "low"));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void givesTheSameResultTwice(SearchTask task) {
    assertThat(run(task, 30_000)).isEqualTo(run(task, 30_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 777, 5_000})
  void spendsItsBudgetExactly(long evaluations) {
    SearchResult result = run(hopeless(), evaluations);

    assertThat(result.evaluations()).isEqualTo(evaluations);
    assertThat(result.stop()).isEqualTo(SearchResult.Stop.BUDGET);
  }

  @Test
  void stopsSoonAfterACancel() {
    AtomicLong asked = new AtomicLong();
    SearchResult result =
        Search.run(
            hopeless(),
            HAND_SET,
            new Budget(1_000_000, LONG),
            () -> asked.incrementAndGet() > 10,
            System::nanoTime);

    assertThat(result.stop()).isEqualTo(SearchResult.Stop.CANCELLED);
    assertThat(asked).hasValue(11);
  }

  @Test
  void stopsAtItsDeadline() {
    AtomicLong clock = new AtomicLong();
    SearchResult result =
        Search.run(
            hopeless(),
            HAND_SET,
            new Budget(1_000_000, Duration.ofNanos(50)),
            () -> false,
            clock::incrementAndGet);

    assertThat(result.stop()).isEqualTo(SearchResult.Stop.DEADLINE);
  }

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
    SearchResult guided =
        Search.run(
            task,
            new Advising(HAND_SET.prior()),
            new Budget(20_000, LONG),
            () -> false,
            System::nanoTime);

    assertThat(guided.guided()).isTrue();
    Candidate answer = guided.candidates().getFirst();
    assertThat(answer.program()).isEqualTo(early.program());
    assertThat(answer.evaluations()).isEqualTo(early.evaluations());
    assertThat(answer.bits()).isNotEqualTo(early.bits());
  }

  @Test
  void endsSoonerUnderAdviceWhenItsBestProgramCameEarly() {
    SearchTask task =
        task(1, "Ada Lovelace 1815", "Dr. Lovelace, Ada", "Bob Turing 1912", "Dr. Turing, Bob");
    SearchResult unguided = run(task, 400_000);
    SearchResult guided = run(task, new Advising(HAND_SET.prior()), 400_000);

    Candidate answer = guided.candidates().getFirst();
    assertThat(answer.program()).isEqualTo(unguided.candidates().getFirst().program());
    assertThat(guided.stop()).isEqualTo(SearchResult.Stop.FOUND);
    assertThat(guided.evaluations()).isLessThan(unguided.evaluations() / 2);
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
    SearchResult result =
        Search.run(hopeless(), failing, new Budget(4_000, LONG), () -> false, System::nanoTime);

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
