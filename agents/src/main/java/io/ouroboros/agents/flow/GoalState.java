package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Judgement;
import io.ouroboros.agents.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a goal stands. `Open → Planned → Attempted → Solved | Failed`; the decisions of its life
/// are made here, without clock or actor.
public sealed interface GoalState {
  /// The state after an event. An event that does not belong to this state changes nothing, so that
  /// a goal ends once whatever arrives twice.
  GoalState after(GoalEvent event);

  /// Nothing was submitted yet.
  record Open() implements GoalState {
    @Override
    public GoalState after(GoalEvent event) {
      return event instanceof GoalEvent.Submitted submitted
          ? new Planned(submitted.goal(), submitted.plan())
          : this;
    }
  }

  /// An attempt is due or under way.
  sealed interface Unfinished extends GoalState {
    /// What is pursued.
    Goal goal();

    /// How the due attempt goes about it.
    Plan plan();

    /// What the ended attempts took.
    Spent spent();

    /// The attempt that is due.
    default Attempt attempt() {
      Budget left =
          new Budget(
              goal().budget().evaluations() - spent().evaluations(),
              goal().budget().time().minus(spent().time()));
      return new Attempt(dueId(), goal(), plan(), left);
    }

    /// Whether a judgement is about the attempt that is due; any other one is late or repeated.
    default boolean isDue(AttemptId attempt) {
      return attempt.equals(dueId());
    }

    private AttemptId dueId() {
      return new AttemptId(goal().id(), spent().attempts() + 1);
    }

    /// What follows from the judgement of the due attempt, in order.
    ///
    /// @throws IllegalArgumentException when the judgement is about another attempt
    default List<GoalEvent> judged(Judgement judgement) {
      if (!isDue(judgement.attempt())) {
        throw new IllegalArgumentException(
            "The judgement of %s must be about %s.".formatted(judgement.attempt(), dueId()));
      }
      Spent total = spent().and(judgement.effort());
      List<GoalEvent> events = new ArrayList<>();
      events.add(
          new GoalEvent.AttemptEnded(
              total.attempts(),
              judgement.verdict(),
              sinceTheStart(judgement.ranked()),
              judgement.effort(),
              next(judgement, total)));
      if (teaches(judgement.verdict())) {
        events.add(
            new GoalEvent.ExperienceGained(
                goal().signature(),
                goal().examples(),
                judgement.verdict(),
                total.evaluations(),
                judgement.effort().generation()));
      }
      return events;
    }

    private List<Candidate> sinceTheStart(List<Candidate> ranked) {
      return ranked.stream()
          .map(found ->
              new Candidate(
                  found.program(), found.bits(), spent().evaluations() + found.evaluations()))
          .toList();
    }

    private Optional<Plan> next(Judgement judgement, Spent total) {
      boolean again =
          judgement.verdict() instanceof Verdict.Overfit && total.leavesSomeOf(goal().budget());
      return again ? Optional.of(plan().revealing(judgement.counterexamples())) : Optional.empty();
    }

    private static boolean teaches(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Accepted _, Verdict.Overfit _ -> true;
        case Verdict.Inconsistent _,
            Verdict.Exhausted _,
            Verdict.TimedOut _,
            Verdict.Cancelled _,
            Verdict.Faulted _ ->
            false;
      };
    }

    @Override
    default GoalState after(GoalEvent event) {
      return switch (event) {
        case GoalEvent.Submitted _, GoalEvent.ExperienceGained _ -> this;
        case GoalEvent.CancelRequested _ ->
            ended(new Verdict.Cancelled(spent().evaluations()), List.of(), spent());
        case GoalEvent.AttemptEnded ended when ended.number() != spent().attempts() + 1 -> this;
        case GoalEvent.AttemptEnded ended -> {
          Spent total = spent().and(ended.effort());
          yield ended
              .next()
              .<GoalState>map(plan -> new Attempted(goal(), plan, total))
              .orElseGet(() -> ended(ended.verdict(), ended.ranked(), total));
        }
      };
    }

    private Ended ended(Verdict verdict, List<Candidate> ranked, Spent total) {
      var conclusion =
          new Conclusion(
              verdict, ranked, total.evaluations(), total.dropped(), total.lastGeneration());
      return verdict instanceof Verdict.Accepted
          ? new Solved(goal(), conclusion)
          : new Failed(goal(), conclusion);
    }
  }

  /// The first attempt is due or under way.
  record Planned(Goal goal, Plan plan) implements Unfinished {
    @Override
    public Spent spent() {
      return Spent.NOTHING;
    }
  }

  /// At least one attempt ended, and another is due or under way.
  record Attempted(Goal goal, Plan plan, Spent spent) implements Unfinished {}

  /// The goal is over; nothing changes it any more.
  sealed interface Ended extends GoalState {
    /// What was pursued.
    Goal goal();

    /// How it ended.
    Conclusion conclusion();

    @Override
    default GoalState after(GoalEvent event) {
      return this;
    }
  }

  /// A program is right on all examples.
  record Solved(Goal goal, Conclusion conclusion) implements Ended {}

  /// There is no such program, or nobody may look for it any longer.
  record Failed(Goal goal, Conclusion conclusion) implements Ended {}
}
