package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/// What happened to a goal; the journal keeps these, and [GoalState] follows from them alone.
public sealed interface GoalEvent {
  /// The goal was taken on.
  ///
  /// @param plan how its first attempt goes about it
  record Submitted(Goal goal, Plan plan) implements GoalEvent {}

  /// An attempt was judged.
  ///
  /// @param number which one, from 1
  /// @param ranked as in [Conclusion#ranked]
  /// @param next the plan of the attempt that follows; empty when the goal ends here
  record AttemptEnded(
      int number, Verdict verdict, List<Candidate> ranked, Effort effort, Optional<Plan> next)
      implements GoalEvent {
    public AttemptEnded {
      ranked = List.copyOf(ranked);
    }
  }

  /// An attempt left something to learn from. Changes nothing in the goal's own life; it carries
  /// all that a reader needs who never saw the goal.
  ///
  /// @param examples all of the goal's examples
  /// @param verdict `Accepted` or `Overfit`: the program, and how it did on withheld rows
  /// @param evaluations spent on the goal when the attempt ended
  /// @param generation what guided the attempt
  record ExperienceGained(
      Signature signature,
      List<Example> examples,
      Verdict verdict,
      long evaluations,
      GenerationId generation)
      implements GoalEvent {
    public ExperienceGained {
      examples = List.copyOf(examples);
    }
  }

  /// The client no longer wants it.
  record CancelRequested() implements GoalEvent {}
}
