package io.ouroboros.learner.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.learner.experience.Experience.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class HindsightTest {
  @Test
  void everyPartOfAnAnswerSolvesAGoalOfItsOwn() {
    assertThat(programs("(str.++ (upper (word x0 0)) (word x0 -1))", Toys.GENERALISES))
        .containsExactly("(upper (word x0 0))", "(word x0 0)", "(word x0 -1)");
  }

  @Test
  void aProgramThatOverfitsSolvesTheGoalThatItComputes() {
    assertThat(programs("(upper (word x0 0))", new Judged(1, 2))).contains("(upper (word x0 0))");
  }

  @Test
  void whatWasAskedForIsNoHindsight() {
    assertThat(programs("(upper (word x0 0))", Toys.GENERALISES))
        .doesNotContain("(upper (word x0 0))");
  }

  @Test
  void partsThatTellNothingAreLeftOut() {
    assertThat(programs("(str.++ (upper \"a\") (upper (trim x0)))", Toys.GENERALISES))
        .containsExactly("(upper (trim x0))");
  }

  @Test
  void itsRowsAreWhatThePartGives() {
    Experience lived = Toys.experience("(lower (word x0 1))", 7, Toys.GENERALISES);
    assertThat(Hindsight.of(lived))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.judged().generalises()).isTrue();
          assertThat(found.examples())
              .allSatisfy(row ->
                  assertThat(Evaluator.evaluate(found.program(), row.inputs()))
                      .isEqualTo(row.output()));
        });
  }

  private static List<String> programs(String program, Judged judged) {
    Experience lived = Toys.experience("(upper x0)", 7, judged);
    Experience answered =
        new Experience(
            lived.signature(),
            judged.generalises() ? Toys.rows(program, 7) : lived.examples(),
            Toys.program(program),
            judged,
            lived.generation());
    return Hindsight.of(answered).stream().map(found -> Syntax.print(found.program())).toList();
  }
}
