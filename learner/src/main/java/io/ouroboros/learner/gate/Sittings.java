package io.ouroboros.learner.gate;

import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.guide.GenerationId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How generations did on the goals of one exam, so that a generation sits each goal once for all
/// exams in which it takes part. A sitting depends on the generation, the goal and the budget
/// alone, and an exam has one budget. Only the generations that were asked for last are remembered.
///
/// Safe to use from several threads.
final class Sittings {
  /// The current generation, its ancestors and the candidate, twice.
  private static final int GENERATIONS = 8;

  private final Map<GenerationId, Map<GoalId, Sitting>> known =
      new LinkedHashMap<>(GENERATIONS, 0.75f, true);

  /// What is known; empty when the generation has not sat the goal or is forgotten.
  synchronized Optional<Sitting> find(GenerationId generation, GoalId goal) {
    return Optional.ofNullable(known.get(generation)).map(sittings -> sittings.get(goal));
  }

  /// Remembers a sitting that nothing cut short.
  synchronized void add(GenerationId generation, GoalId goal, Sitting sitting) {
    known.computeIfAbsent(generation, _ -> new HashMap<>()).put(goal, sitting);
    if (known.size() > GENERATIONS) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
