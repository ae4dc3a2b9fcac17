package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A search that has filled its memory goes on with what it has.
class SearchMemoryTest {
  private static final int EVALUATIONS = 5_000;

  private static SearchResult run(SearchMemory memory, String... rows) {
    List<Example> shown =
        Stream.iterate(0, row -> row < rows.length, row -> row + 2)
            .map(row ->
                new Example(List.of(new Value.Text(rows[row])), new Value.Text(rows[row + 1])))
            .toList();
    Signature signature = new Signature(List.of(Type.TEXT), Type.TEXT);
    SearchTask task = new SearchTask(signature, shown, List.of(), Optional.empty(), 1, 0);
    Budget budget = new Budget(EVALUATIONS, Duration.ofMinutes(5));
    Meter meter = new Meter(budget, () -> false, System::nanoTime);
    return new SearchRun(task, BuiltInGuide.handSet(), meter, memory).result();
  }

  private static SearchResult hopeless(long bytes) {
    return run(new SearchMemory(bytes), "qwe rty", "m#7Zk", "uio pas", "Tq!x9");
  }

  @Test
  void keepsTheLessTheLessMemoryItHas() {
    assertThat(hopeless(0).counts().get(Counted.KEPT)).isZero();
    assertThat(hopeless(30_000).counts().get(Counted.KEPT))
        .isPositive()
        .isLessThan(hopeless(60_000).counts().get(Counted.KEPT));
  }

  @Test
  void dropsNothingUsually() {
    assertThat(run(SearchMemory.usual(), "qwe rty", "m#7Zk", "uio pas", "Tq!x9").dropped())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {30_000, 60_000})
  void saysWhatItDropped(long bytes) {
    assertThat(hopeless(bytes).dropped()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {30_000, 60_000})
  void goesOnUntilItsBudgetIsSpent(long bytes) {
    SearchResult result = hopeless(bytes);

    assertThat(result.stop()).isEqualTo(SearchResult.Stop.BUDGET);
    assertThat(result.evaluations()).isEqualTo(EVALUATIONS);
  }

  @ParameterizedTest
  @ValueSource(longs = {30_000, 60_000})
  void stillFindsWhatNeedsLittle(long bytes) {
    SearchResult result =
        run(new SearchMemory(bytes), "Ada Lovelace", "ADA LOVELACE", "Bob", "BOB");

    assertThat(result.candidates())
        .extracting(candidate -> Syntax.print(candidate.program()))
        .containsExactly("(upper x0)");
  }

  @Test
  void offersAnAnswerEvenWithoutAnyMemory() {
    assertThat(run(new SearchMemory(0), "same", "same", "too", "too").candidates())
        .extracting(candidate -> Syntax.print(candidate.program()))
        .containsExactly("x0");
  }

  @Test
  void searchesAtTheSameTimeShareTheHeap() {
    SearchMemory half = new SearchMemory(512);

    assertThat(half.shared(1, 4_000)).isEqualTo(half);
    assertThat(half.shared(10, 4_000)).isEqualTo(new SearchMemory(300));
  }
}
