package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A search that has filled its memory goes on with what it has.
class SearchMemoryTest {
  private static final SearchMemory USUAL = SearchMemory.usual();

  private static SearchResult run(SearchMemory memory, String... rows) {
    List<Example> shown =
        Stream.iterate(0, row -> row < rows.length, row -> row + 2)
            .map(row ->
                new Example(List.of(new Value.Text(rows[row])), new Value.Text(rows[row + 1])))
            .toList();
    Signature signature = new Signature(List.of(Type.TEXT), Type.TEXT);
    SearchTask task = new SearchTask(signature, shown, List.of(), Optional.empty(), 1, 0);
    Budget budget = new Budget(5_000, Duration.ofMinutes(5));
    Meter meter = new Meter(budget, () -> false, System::nanoTime);
    return new SearchRun(task, BuiltInGuide.handSet(), meter, memory).result();
  }

  static List<SearchMemory> smallMemories() {
    return List.of(new SearchMemory(30_000), new SearchMemory(60_000));
  }

  @ParameterizedTest
  @MethodSource("smallMemories")
  void saysThatItDroppedTerms(SearchMemory memory) {
    assertThat(run(memory, "qwe rty", "m#7Zk", "uio pas", "Tq!x9").dropped()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("smallMemories")
  void stillFindsWhatNeedsLittle(SearchMemory memory) {
    assertThat(run(memory, "Ada Lovelace", "ADA LOVELACE", "Bob", "BOB").candidates()).hasSize(1);
  }

  @Test
  void dropsNothingUsually() {
    assertThat(run(USUAL, "qwe rty", "m#7Zk", "uio pas", "Tq!x9").dropped()).isZero();
  }

  @ParameterizedTest
  @MethodSource("smallMemories")
  void spendsNoMoreThanItsBudget(SearchMemory memory) {
    assertThat(run(memory, "qwe rty", "m#7Zk", "uio pas", "Tq!x9").evaluations())
        .isBetween(1L, 5_000L);
  }
}
