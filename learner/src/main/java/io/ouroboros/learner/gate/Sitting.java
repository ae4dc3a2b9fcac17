package io.ouroboros.learner.gate;

import io.ouroboros.agents.goal.Budget;
import java.util.OptionalLong;

/// How one generation did on one exam goal.
///
/// @param generalises whether its answer is right on every held-out row
/// @param evaluations what the right answer cost; the exam's whole budget when there was none, so
///   that a quick wrong answer earns nothing
public record Sitting(boolean generalises, long evaluations) {
  /// How an answer did.
  ///
  /// @param right what the answer cost, when it is right on every held-out row; empty when it is
  ///   wrong somewhere or there is none
  /// @param budget of the exam
  public static Sitting of(OptionalLong right, Budget budget) {
    return right.isPresent()
        ? new Sitting(true, Math.clamp(right.getAsLong(), 1, budget.evaluations()))
        : new Sitting(false, budget.evaluations());
  }
}
