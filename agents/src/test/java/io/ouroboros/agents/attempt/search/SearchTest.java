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
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final Guide HAND_SET = BuiltInGuide.handSet();

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
}
