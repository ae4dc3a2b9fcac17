package io.ouroboros.learner.gate;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Term;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// A goal on which nothing is ever trained or dreamed. Neither its goal nor its rows can be read
/// from outside this package, so it cannot become an experience.
public final class ExamGoal {
  private final Goal goal;
  private final List<Example> heldOut;
  private final String component;

  /// @param heldOut rows that no search sees, at least one; an answer generalises when it is right
  ///   on all of them
  /// @param component names the goals that hang together, because they share rows or are of one
  ///   family; what they show counts once
  /// @throws IllegalArgumentException when no row is held out
  public ExamGoal(Goal goal, List<Example> heldOut, String component) {
    if (heldOut.isEmpty()) {
      throw new IllegalArgumentException(
          "The exam goal (%s) must have a held-out row.".formatted(goal.id()));
    }
    this.goal = goal;
    this.heldOut = List.copyOf(heldOut);
    this.component = component;
  }

  /// The goal's name, for reports.
  public GoalId id() {
    return goal.id();
  }

  /// Goals of one component hang together.
  public String component() {
    return component;
  }

  /// How many rows an answer must generalise to.
  public int heldOutRows() {
    return heldOut.size();
  }

  /// Lets a generation pursue the goal.
  ///
  /// @param budget in place of the goal's own, so that all goals of an exam count alike
  Sitting sit(Guide guide, Budget budget, BooleanSupplier cancelled, LongSupplier nanoTime) {
    OptionalLong right =
        Pursuit.pursue(goal.within(budget), guide, cancelled, nanoTime).ranked().stream()
            .limit(1)
            .filter(answer -> generalises(answer.program()))
            .mapToLong(Candidate::evaluations)
            .findFirst();
    return Sitting.of(right, budget);
  }

  private boolean generalises(Term program) {
    return heldOut.stream().allMatch(row -> row.isReproducedBy(program));
  }
}
