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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A search notices a cancel wherever it is: while it executes terms, and in each deduction.
class StoppingTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int LOOK_EVERY = 32;
  private static final Room ROOM = new Room(SearchMemory.usual());

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Meter meter =
      new Meter(new Budget(1_000_000, LONG), cancelled::get, System::nanoTime);

  private static SearchTask hopeless() {
    List<Example> shown =
        IntStream.range(0, 12)
            .mapToObj(row ->
                new Example(
                    List.of(new Value.Text("row " + row * row)),
                    new Value.Text(row % 2 == 0 ? "a-%d!".formatted(row * 7919) : "b" + row)))
            .toList();
    Signature signature = new Signature(List.of(Type.TEXT), Type.TEXT);
    return new SearchTask(signature, shown, List.of(), Optional.empty(), 1, 0);
  }

  @Property(tries = 40)
  void spendsFewEvaluationsAfterACancel(@ForAll @IntRange(min = 1, max = 1_500) int asks) {
    AtomicLong asked = new AtomicLong();
    SearchResult result =
        Search.run(
            hopeless(),
            BuiltInGuide.handSet(),
            new Budget(1_000_000, LONG),
            () -> asked.incrementAndGet() >= asks,
            System::nanoTime);

    assertThat(result.stop()).isEqualTo(SearchResult.Stop.CANCELLED);
    assertThat(result.evaluations()).isLessThanOrEqualTo((long) LOOK_EVERY * asks);
    assertThat(asked).hasValue(asks);
  }

  @Test
  void looksWithinOneEvaluationOfLongRows() {
    Problem problem = problem("x".repeat(32_000));
    ValueStore values = new ValueStore(problem.rows(), ROOM);
    Rule.Apply rule =
        problem.grammar().rules().stream()
            .filter(Rule.Apply.class::isInstance)
            .map(Rule.Apply.class::cast)
            .filter(apply -> apply.primitive().name().equals("str.replace"))
            .findFirst()
            .orElseThrow();
    Call call = new Call(rule, values);
    int value = values.intern(problem.rows().input(0));
    for (int place = 0; place < 3; place++) {
      call.put(place, Bucket.of(new Entry(input(problem), List.of(), value, 0)), 0);
    }
    cancelled.set(true);

    assertThat(new Executor(problem.rows(), meter).run(call, false)).isFalse();
  }

  @Test
  void findsNoPathsAfterACancel() {
    Concatenation concatenation = concatenation();
    cancelled.set(true);
    meter.look();

    assertThat(concatenation.news(0, 5)).isEmpty();
  }

  @Test
  void finishesThePathsWhenTheEvaluationsAreSpent() {
    Concatenation concatenation = concatenation();
    meter.end(SearchResult.Stop.BUDGET);

    assertThat(concatenation.news(0, 5)).isNotEmpty();
  }

  private static Problem problem(String input) {
    SearchTask task =
        new SearchTask(
            new Signature(List.of(Type.TEXT), Type.TEXT),
            List.of(new Example(List.of(new Value.Text(input)), new Value.Text(input + "-"))),
            List.of(),
            Optional.empty(),
            1,
            0);
    return Problem.of(task, BuiltInGuide.handSet().prior(), ROOM);
  }

  /// A concatenation that has met the input.
  private Concatenation concatenation() {
    Problem problem = problem("a");
    ValueStore values = new ValueStore(problem.rows(), ROOM);
    Rule.Apply join = Concatenation.join(problem).orElseThrow();
    RowMask all = RowMask.all(problem.rows().shown());
    Concatenation concatenation = new Concatenation(problem, join, all, values, meter);
    int value = values.intern(problem.rows().input(0));
    concatenation.add(new Entry(input(problem), List.of(), value, 0));
    return concatenation;
  }

  private static Rule input(Problem problem) {
    return problem.grammar().rules().stream()
        .filter(rule -> rule.nonterminal() == problem.grammar().start())
        .findFirst()
        .orElseThrow();
  }
}
