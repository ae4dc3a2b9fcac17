package io.ouroboros.agents.flow;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalCheck;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Which goals a node takes on, and how many at a time. Each unfinished goal has at most one write
/// under way, so the limit also bounds the burst that the journal must absorb. Shared by the
/// planners of a node.
public final class Admission {
  private final int limit;
  private final Charter charter;
  private final AtomicInteger inside = new AtomicInteger();

  /// Nobody is inside yet.
  ///
  /// @param limit of goals in flight, at least 1, and below the journal's buffer
  /// @param charter bounds what a goal may ask for
  /// @throws IllegalArgumentException when the limit is not positive
  public Admission(int limit, Charter charter) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "The limit of goals in flight (%d) must be at least 1.".formatted(limit));
    }
    this.limit = limit;
    this.charter = charter;
  }

  /// Why a goal cannot be taken on, now or later; empty when it can.
  Optional<String> objection(Goal goal) {
    long evaluations = goal.budget().evaluations();
    if (evaluations > charter.evaluationsPerGoal()) {
      return Optional.of(
          "The budget of %d evaluations is above the charter's limit of %d."
              .formatted(evaluations, charter.evaluationsPerGoal()));
    }
    return GoalCheck.problem(goal).map(GoalCheck.Problem::text);
  }

  /// Lets a new goal in unless the node is full.
  boolean tryEnter() {
    return inside.getAndUpdate(now -> now < limit ? now + 1 : now) < limit;
  }

  /// Lets a goal in that was promised before the node came up: it may exceed the limit.
  void enter() {
    inside.incrementAndGet();
  }

  /// A goal has ended or moved elsewhere.
  void leave() {
    inside.decrementAndGet();
  }

  /// How many goals are in flight on this node now.
  public int inFlight() {
    return inside.get();
  }
}
