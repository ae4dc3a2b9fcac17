package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.flow.Samples;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.wire.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeritTest {
  /// Both programs are right on the one example, and cost the same.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Elm, Paris, FR 9     | Paris    | (field x0 \", \" 1) | (token.letters x0 1)",
        "<b>url</b>              | url      | (between x0 \">\" \"<\") | (token.letters x0 1)",
        "ada@web.org             | ada      | (before x0 \"@\" 0) | (prefix x0 3)",
        "Ada Lovelace            | A        | (prefix x0 1) | \"A\"",
        "a/b/file.txt            | file.txt | (field x0 \"/\" -1) | (suffix x0 8)",
      })
  void prefersWhatHoldsOnChangedRows(String input, String output, String better, String worse) {
    Goal goal = Samples.goal("g", Samples.example(input, output));

    assertThat(merit(better, goal)).isLessThan(merit(worse, goal));
  }

  @Test
  void countsWhatAProgramRecites() {
    Goal goal = Samples.goal("g", Samples.example("a", "Mr. a1"));

    assertThat(merit("(str.++ \"Mr. \" (str.++ x0 \"1\"))", goal).copied()).isEqualTo(3);
  }

  @Test
  void whatNoAnswerHasIsNotRecited() {
    Example first = Samples.example("Mr. a", "a");
    String removing = "(remove x0 \"Mr. \")";

    assertThat(merit(removing, Samples.goal("g", first, Samples.example("Mr. b", "b"))).copied())
        .isZero();
    assertThat(merit(removing, Samples.goal("g", first)).copied()).isEqualTo(2);
  }

  @Test
  void whatAllTextsAreCutAtIsNotRecited() {
    Goal goal =
        Samples.goal(
            "g",
            Samples.example("Al vs Bo", "Bo vs Al"),
            Samples.example("Di vs Ed", "Ed vs Di"),
            Samples.example("Flo vs Gus", "Gus vs Flo"));

    assertThat(merit("(after x0 \" vs \" 0)", goal).copied()).isZero();
    assertThat(merit("(str.++ \" vs \" (after x0 \" vs \" 0))", goal).copied()).isEqualTo(2);
  }

  @Test
  void aTestRecitesNothing() {
    Goal goal = Samples.goal("g", Samples.example("red wine", "wine"));

    assertThat(merit("(ite (str.prefixof \"red\" x0) (word x0 1) x0)", goal).copied()).isZero();
  }

  @Test
  void aTestMayLookAtTheWordThatIsChanged() {
    Goal goal = Samples.goal("g", Samples.example("red wine", "wine"));

    Merit choosing = merit("(ite (str.prefixof \"red\" x0) (word x0 1) \"\")", goal);
    Merit straight = merit("(word x0 1)", goal);

    assertThat(choosing.unsteady()).isEqualTo(straight.unsteady());
  }

  private static Merit merit(String program, Goal goal) {
    return Grounds.of(goal).merit(new Candidate(Programs.parse(program), 20, 1));
  }
}
