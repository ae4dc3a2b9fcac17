package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Judge;
import io.ouroboros.agents.verdict.Judgement;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.agents.wire.Programs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalStateTest {
  private static final String DOUBLED = "(str.++ x0 x0)";
  private static final String RECITED = "\"r0r0\"";
  private static final Goal GOAL = Samples.doubling("g", 3);

  /// Only the row that [#RECITED] gets right is shown.
  private static final Plan ONE_SHOWN = new Plan(List.of(0), List.of(1, 2), 1, 7);

  private static GoalState.Unfinished planned(Goal goal) {
    return new GoalState.Planned(goal, ONE_SHOWN);
  }

  private static GoalState after(GoalState.Unfinished state, Judgement judgement) {
    GoalState now = state;
    for (GoalEvent event : state.judged(judgement)) {
      now = now.after(event);
    }
    return now;
  }

  private static Judgement overfit(GoalState.Unfinished state) {
    return Judge.judge(Samples.found(state.attempt(), RECITED));
  }

  private static Judgement accepted(GoalState.Unfinished state) {
    return Judge.judge(Samples.found(state.attempt(), DOUBLED));
  }

  @Test
  void aWithheldRowIsNotInTheTask() {
    assertThat(planned(GOAL).attempt().task().shown())
        .containsExactly(Samples.example("r0", "r0r0"));
  }

  @Test
  void anAcceptedProgramSolvesTheGoal() {
    assertThat(after(planned(GOAL), accepted(planned(GOAL)))).isInstanceOf(GoalState.Solved.class);
  }

  @Test
  void anOverfitProgramIsFollowedByAnAttemptThatSeesItsErrors() {
    GoalState next = after(planned(GOAL), overfit(planned(GOAL)));

    assertThat(((GoalState.Unfinished) next).attempt().task().shown())
        .containsExactlyElementsOf(GOAL.examples());
  }

  @Test
  void attemptsShareTheBudgetOfTheGoal() {
    var next = (GoalState.Unfinished) after(planned(GOAL), overfit(planned(GOAL)));

    assertThat(next.attempt().budget())
        .isEqualTo(new Budget(900, Duration.ofSeconds(10).minusMillis(5)));
  }

  @Test
  void anOverfitProgramEndsAGoalWithoutBudget() {
    GoalState.Unfinished poor = planned(GOAL.within(new Budget(100, Duration.ofSeconds(10))));

    GoalState end = after(poor, overfit(poor));

    assertThat(((GoalState.Failed) end).conclusion().verdict()).isInstanceOf(Verdict.Overfit.class);
  }

  @Test
  void evaluationsOfTheAnswerCountFromTheFirstAttempt() {
    var second = (GoalState.Unfinished) after(planned(GOAL), overfit(planned(GOAL)));
    Conclusion conclusion = ((GoalState.Solved) after(second, accepted(second))).conclusion();

    assertThat(conclusion.ranked().getFirst().evaluations()).isEqualTo(150);
    assertThat(conclusion.evaluations()).isEqualTo(200);
  }

  @Test
  void theFirstEndStands() {
    GoalState solved = after(planned(GOAL), accepted(planned(GOAL)));
    GoalEvent late = planned(GOAL).judged(overfit(planned(GOAL))).getFirst();

    assertThat(solved.after(late)).isEqualTo(solved);
    assertThat(solved.after(new GoalEvent.CancelRequested())).isEqualTo(solved);
  }

  @Test
  void aRepeatedEndOfAnEarlierAttemptChangesNothing() {
    GoalEvent first = planned(GOAL).judged(overfit(planned(GOAL))).getFirst();
    GoalState second = planned(GOAL).after(first);

    assertThat(second.after(first)).isEqualTo(second);
  }

  @Test
  void aJudgementOfAnotherAttemptIsTheCallersMistake() {
    var second = (GoalState.Unfinished) after(planned(GOAL), overfit(planned(GOAL)));
    Judgement late = overfit(planned(GOAL));

    assertThat(second.isDue(late.attempt())).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> second.judged(late));
  }

  @Test
  void aCancelledGoalFails() {
    GoalState end = planned(GOAL).after(new GoalEvent.CancelRequested());

    assertThat(((GoalState.Failed) end).conclusion().verdict()).isEqualTo(new Verdict.Cancelled(0));
  }

  @Test
  void everyProgramThatWasJudgedTeaches() {
    assertThat(planned(GOAL).judged(overfit(planned(GOAL))).getLast())
        .isEqualTo(
            new GoalEvent.ExperienceGained(
                GOAL.signature(),
                GOAL.examples(),
                new Verdict.Overfit(Programs.parse(RECITED), 0, 2),
                100,
                GenerationId.HAND_SET));
  }

  @Test
  void anEmptySearchTeachesNothing() {
    Attempt attempt = planned(GOAL).attempt();
    Judgement nothing = Judge.judge(Samples.nothing(attempt, SearchResult.Stop.SPACE));

    assertThat(planned(GOAL).judged(nothing)).hasSize(1);
  }
}
