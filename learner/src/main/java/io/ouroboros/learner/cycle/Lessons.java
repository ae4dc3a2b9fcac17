package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.Experience.Judged;
import java.util.Optional;

/// What the learner takes from the life of goals: only texts are learned.
final class Lessons {
  private Lessons() {}

  /// The experience that an event carries; empty when its verdict names no program, or the goal is
  /// of another domain.
  static Optional<Experience> of(GoalEvent.ExperienceGained gained) {
    return gained.signature().domain().equals(Optional.of(Domain.TEXT))
        ? judged(gained)
        : Optional.empty();
  }

  private static Optional<Experience> judged(GoalEvent.ExperienceGained gained) {
    return switch (gained.verdict()) {
      case Verdict.Accepted(Term program, int withheld) ->
          Optional.of(experience(gained, program, new Judged(withheld, withheld)));
      case Verdict.Overfit(Term closest, int right, int withheld) ->
          Optional.of(experience(gained, closest, new Judged(right, withheld)));
      case Verdict.Inconsistent _,
          Verdict.Exhausted _,
          Verdict.TimedOut _,
          Verdict.Cancelled _,
          Verdict.Faulted _ ->
          Optional.empty();
    };
  }

  private static Experience experience(
      GoalEvent.ExperienceGained gained, Term program, Judged judged) {
    return new Experience(
        gained.signature(), gained.examples(), program, judged, gained.generation());
  }
}
