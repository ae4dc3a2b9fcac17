package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Searcher;
import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Judge;
import io.ouroboros.agents.verdict.Judgement;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The whole life of a goal in the calling thread: the decisions of [Planner], without actors,
/// journal or node. The same goal, guide and clock give the same conclusion.
public final class Pursuit {
  private Pursuit() {}

  /// Pursues a goal to its end.
  ///
  /// @param cancelled asked often; once true the pursuit ends soon
  /// @param nanoTime a clock like [System#nanoTime]
  public static Conclusion pursue(
      Goal goal, Guide guide, BooleanSupplier cancelled, LongSupplier nanoTime) {
    GoalState state = new GoalState.Open().after(new GoalEvent.Submitted(goal, Plan.first(goal)));
    var searcher = new Searcher(SearchMemory.usual(), cancelled, nanoTime);
    while (state instanceof GoalState.Unfinished unfinished) {
      Judgement judgement = Judge.judge(searcher.search(unfinished.attempt(), guide));
      for (GoalEvent event : unfinished.judged(judgement)) {
        state = state.after(event);
      }
    }
    return switch (state) {
      case GoalState.Ended ended -> ended.conclusion();
      case GoalState.Open _, GoalState.Unfinished _ ->
          throw new IllegalStateException("The goal (%s) must have ended.".formatted(goal.id()));
    };
  }
}
