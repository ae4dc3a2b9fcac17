package io.ouroboros.learner.gate;

import io.ouroboros.agents.goal.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The sealed goals by which candidates are examined, and what each generation may spend on each.
///
/// @param goals at least one
/// @param budget for one generation on one goal; its time is only a guard, the evaluations decide
public record Exam(List<ExamGoal> goals, Budget budget) {
  /// @throws IllegalArgumentException when there is no goal
  public Exam {
    goals = List.copyOf(goals);
    if (goals.isEmpty()) {
      throw new IllegalArgumentException("An exam must have at least one goal.");
    }
  }

  /// The goals by component, in an order that differs from look to look and is always the same for
  /// the same look.
  List<List<ExamGoal>> components(int look) {
    Map<String, List<ExamGoal>> components = new LinkedHashMap<>();
    for (ExamGoal goal : goals) {
      components.computeIfAbsent(goal.component(), name -> new ArrayList<>()).add(goal);
    }
    List<List<ExamGoal>> order = new ArrayList<>(components.values());
    Collections.shuffle(order, new Random(look));
    return order;
  }
}
