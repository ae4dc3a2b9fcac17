package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Programs that choose, from rows of two columns and an answer.
class ConditionalTest {
  @Test
  void choosesByTheWordOfAnotherColumn() {
    List<Candidate> found =
        search(
            row("A17", "paid", "done A17"),
            row("C4", "open", "pay C4"),
            row("K9", "paid", "done K9"),
            row("A3", "open", "pay A3"));

    assertThat(answer(found.getFirst().program(), "Z1", "open")).isEqualTo("pay Z1");
    assertThat(answer(found.getFirst().program(), "open", "paid")).isEqualTo("done open");
  }

  /// Two choices of their own, with what follows from the row between them.
  @Test
  void choosesWithinAnAnswer() {
    List<Candidate> found =
        search(
            row("A17", "paid 2019", "[DONE] A17 (last century's)"),
            row("C4", "open 2021", "[WAITING] C4 (last century's)"),
            row("K9", "paid 1987", "[DONE] K9 (this century's)"),
            row("A3", "open 1999", "[WAITING] A3 (this century's)"),
            row("B85", "open 2005", "[WAITING] B85 (last century's)"),
            row("D6", "paid 1971", "[DONE] D6 (this century's)"));

    assertThat(answer(found.getFirst().program(), "Z1", "paid 2022"))
        .isEqualTo("[DONE] Z1 (last century's)");
    assertThat(answer(found.getFirst().program(), "Z1", "open 1953"))
        .isEqualTo("[WAITING] Z1 (this century's)");
  }

  @Test
  void choosesByLength() {
    List<Candidate> found =
        search(
            row("kiwi", "fig", "kiwi"),
            row("12", "345", "345"),
            row("x-y", "z", "x-y"),
            row("Q", "zz", "zz"),
            row("ab", "cde!", "cde!"));

    assertThat(answer(found.getFirst().program(), "a longer one", "short"))
        .isEqualTo("a longer one");
  }

  /// Two choices of constants would do for these rows.
  @Test
  void joinsTheSidesOfAPoorChoice() {
    List<Candidate> found =
        search(
            row("12", "EU", "12.00 EUR"),
            row("7", "US", "$7.00"),
            row("350", "EU", "350.00 EUR"),
            row("90", "US", "$90.00"));

    assertThat(answer(found.getFirst().program(), "7.5", "EU")).isEqualTo("7.50 EUR");
    assertThat(answer(found.getFirst().program(), "0.25", "US")).isEqualTo("$0.25");
  }

  @Test
  void mayAnswerWithAConstantBranch() {
    List<Candidate> found =
        search(row("0", "a", "Nothing yet"), row("7", "a", "Some"), row("9", "b", "Some"));

    assertThat(Syntax.print(found.getFirst().program())).contains("\"Nothing yet\"");
  }

  /// All of them say the same on the shown rows.
  @Test
  void offersSeveralTestsOfTheSameRows() {
    List<Candidate> found = search(row("ab", "X", "ab"), row("17", "Y", "Y"), row("CD", "Z", "CD"));

    Stream<String> tests =
        found.stream()
            .map(Candidate::program)
            .filter(program ->
                program instanceof Term.Call call && call.primitive().name().equals("ite"))
            .map(program -> Syntax.print(((Term.Call) program).arguments().getFirst()));

    assertThat(tests.distinct()).hasSizeGreaterThan(1);
  }

  private static Example row(String first, String second, String answer) {
    return new Example(
        List.of(new Value.Text(first), new Value.Text(second)), new Value.Text(answer));
  }

  private static List<Candidate> search(Example... rows) {
    SearchTask task =
        new SearchTask(
            new Signature(List.of(Type.TEXT, Type.TEXT), Type.TEXT),
            List.of(rows),
            List.of(),
            Optional.empty(),
            24,
            0);
    Budget budget = new Budget(60_000, Duration.ofMinutes(5));
    return Search.run(task, BuiltInGuide.handSet(), budget, () -> false, System::nanoTime)
        .candidates();
  }

  private static String answer(Term program, String first, String second) {
    List<Value> inputs = List.of(new Value.Text(first), new Value.Text(second));
    return ((Value.Text) Evaluator.evaluate(program, inputs)).value();
  }
}
