package io.ouroboros.agents.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.flow.Samples;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.wire.Programs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final Goal LAST = Samples.goal("g", Samples.example("ann bo", "bo"));

  @Test
  void theRunnerUpIsTheBestThatDoesSomethingElse() {
    Goal goal = Samples.filling("a b c", LAST);

    Doubt doubt = doubt(goal, "(word x0 -1)", "(field x0 \" \" -1)", "(word x0 1)");

    assertThat(doubt.rival()).map(rival -> Programs.print(rival.program())).contains("(word x0 1)");
  }

  @Test
  void theTellingRowIsARowToFillOnWhichTheTwoDiffer() {
    Goal goal = Samples.filling("a b c", LAST);

    Doubt.TellingRow row = doubt(goal, "(word x0 -1)", "(word x0 1)").rival().orElseThrow().row();

    assertThat(row)
        .isEqualTo(
            new Doubt.TellingRow(
                List.of(new Value.Text("a b c")),
                new Value.Text("c"),
                new Value.Text("b"),
                Optional.of(0)));
  }

  @Test
  void withoutRowsToFillAnExampleIsChanged() {
    Doubt.TellingRow row = doubt(LAST, "(word x0 -1)", "(suffix x0 2)").rival().orElseThrow().row();

    assertThat(row.unfilled()).isEmpty();
    assertThat(row.answer()).isNotEqualTo(row.rival());
  }

  @Test
  void programsThatDoTheSameLeaveNoRival() {
    assertThat(doubt(LAST, "(word x0 -1)", "(field x0 \" \" -1)").rival()).isEmpty();
  }

  @Test
  void aRivalLessensTheConfidence() {
    double alone = doubt(LAST, "(word x0 1)").confidence();
    double rivalled = doubt(LAST, "(word x0 1)", "(suffix x0 2)").confidence();

    assertThat(rivalled).isLessThan(alone);
  }

  @Test
  void anAnswerThatIsDearerThanRecitingTheOutputsIsDoubtful() {
    Candidate dear = new Candidate(Programs.parse("(word x0 1)"), 90, 1);

    assertThat(Doubt.of(LAST, List.of(dear)).confidence()).isLessThan(0.01);
  }

  private static Doubt doubt(Goal goal, String... programs) {
    return Doubt.of(
        goal,
        Arrays.stream(programs).map(text -> new Candidate(Programs.parse(text), 9, 1)).toList());
  }
}
