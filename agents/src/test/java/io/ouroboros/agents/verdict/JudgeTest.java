package io.ouroboros.agents.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.Outcome;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Grounds;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.flow.Samples;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.wire.Programs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
  private static final String DOUBLED = "(str.++ x0 x0)";
  private static final String RECITED = "\"r0r0\"";

  /// Row 0 is shown, rows 1 and 2 are withheld.
  private static final Plan ONE_SHOWN = new Plan(List.of(0), List.of(1, 2), 1, 7);

  private static Attempt attempt(Goal goal, Plan plan) {
    return new Attempt(new AttemptId(goal.id(), 1), goal, plan, goal.budget());
  }

  private static Attempt attempt() {
    return attempt(Samples.doubling("g", 3), ONE_SHOWN);
  }

  @Test
  void acceptsAProgramThatIsRightOnWithheldRows() {
    Judgement judgement = Judge.judge(Samples.found(attempt(), DOUBLED));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Accepted(Programs.parse(DOUBLED), 2));
  }

  @Test
  void prefersTheCandidateThatGeneralises() {
    Judgement judgement = Judge.judge(Samples.found(attempt(), RECITED, DOUBLED));

    assertThat(judgement.ranked())
        .extracting(candidate -> Programs.print(candidate.program()))
        .containsExactly(DOUBLED);
  }

  @Test
  void namesTheRowsThatAnOverfitProgramGotWrong() {
    Judgement judgement = Judge.judge(Samples.found(attempt(), RECITED));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Overfit(Programs.parse(RECITED), 0, 2));
    assertThat(judgement.counterexamples()).containsExactly(1, 2);
  }

  @Test
  void neverCountsAShownRowAsWithheld() {
    Plan allShown = new Plan(List.of(0, 1, 2), List.of(), 1, 7);

    Judgement judgement =
        Judge.judge(Samples.found(attempt(Samples.doubling("g", 3), allShown), DOUBLED));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Accepted(Programs.parse(DOUBLED), 0));
  }

  @Test
  void callsAProgramThatMissesAShownRowInconsistent() {
    Judgement judgement = Judge.judge(Samples.found(attempt(), DOUBLED, "x0"));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Inconsistent(Programs.parse("x0"), 0));
  }

  @Test
  void ranksAReciterBelowAProgramThatComputes() {
    Goal goal = Samples.goal("g", Samples.example("r0", "r0r0"));
    Attempt attempt = attempt(goal, new Plan(List.of(0), List.of(), 4, 7));

    Judgement judgement = Judge.judge(Samples.found(attempt, RECITED, DOUBLED));

    assertThat(judgement.ranked().getFirst().program()).isEqualTo(Programs.parse(DOUBLED));
  }

  @Test
  void ranksAProgramThatIsBlankOnARowToFillLower() {
    Goal goal = Samples.filling("zz", Samples.goal("g", Samples.example("ab", "b")));
    Candidate blank = new Candidate(Programs.parse("(str.substr x0 2 1)"), 10, 1);

    assertThat(Grounds.of(goal).merit(blank).strays()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"BUDGET,Exhausted", "SPACE,Exhausted", "DEADLINE,TimedOut", "CANCELLED,Cancelled"})
  void saysWhyThereIsNoCandidate(SearchResult.Stop stop, String verdict) {
    Judgement judgement = Judge.judge(Samples.nothing(attempt(), stop));

    assertThat(judgement.verdict().getClass().getSimpleName()).isEqualTo(verdict);
  }

  @Test
  void aBrokenAttemptIsFaulted() {
    var effort = new Effort(GenerationId.BARE, 0, Duration.ZERO, 0);

    Judgement judgement = Judge.judge(new Outcome.Broken(attempt(), effort, "no luck"));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Faulted("no luck"));
  }
}
