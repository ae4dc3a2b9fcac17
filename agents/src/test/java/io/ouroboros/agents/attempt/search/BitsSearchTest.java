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
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitsSearchTest {
  private static final BuiltInGuide HAND_SET = BuiltInGuide.handSet();
  private static final Signature SIGNATURE = new Signature(List.of(Type.BITS), Type.BITS);

  private static List<Example> rows(long seed, int count, LongUnaryOperator function) {
    return LongStream.generate(new Random(seed)::nextLong)
        .limit(count)
        .mapToObj(word ->
            new Example(List.of(new Value.Bits(word)), new Value.Bits(function.applyAsLong(word))))
        .toList();
  }

  private static List<Term> programs(List<Example> shown, long evaluations) {
    SearchTask task = new SearchTask(SIGNATURE, shown, List.of(), Optional.empty(), 1, 0);
    Budget budget = new Budget(evaluations, Duration.ofMinutes(1));
    return Search.run(task, HAND_SET, budget, () -> false, System::nanoTime).candidates().stream()
        .map(Candidate::program)
        .toList();
  }

  private static void isRight(Term program, List<Example> rows) {
    assertThat(rows)
        .as("%s", Syntax.print(program))
        .allSatisfy(
            row -> assertThat(Evaluator.evaluate(program, row.inputs())).isEqualTo(row.output()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(bvadd x0:bits #x0000000000000001)",
        "(bv.ite (bv.bit x0:bits #x0000000000000000) (bvnot x0:bits)"
            + " (bvlshr x0:bits #x0000000000000004))",
        "(bv.ite (bv.bit x0:bits #x0000000000000001)"
            + " (bv.ite (bv.bit x0:bits #x0000000000000004) #x0000000000000001 x0:bits)"
            + " (bvneg x0:bits))"
      })
  void findsTheProgramBehindTheRows(String spelled) {
    Term hidden = Syntax.of(Vocabularies.bits()).parse(spelled);
    LongUnaryOperator function =
        word -> ((Value.Bits) Evaluator.evaluate(hidden, List.of(new Value.Bits(word)))).value();

    Term found = programs(rows(1, 40, function), 40_000).getFirst();

    isRight(found, rows(2, 100, function));
  }

  /// Several branches that no bit of the word tells apart: a tree has to be grown over many rows.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverIsDeducedIsRightOnEveryShownRow(long seed) {
    Random random = new Random(seed);
    List<Example> shown =
        rows(
            seed,
            70,
            word ->
                switch (random.nextInt(4)) {
                  case 0 -> word >>> 4;
                  case 1 -> ~word;
                  case 2 -> 1;
                  default -> word + word;
                });

    assertThat(programs(shown, 6_000)).isNotEmpty().allSatisfy(program -> isRight(program, shown));
  }
}
