package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.gate.Exam;
import io.ouroboros.learner.gate.ExamGoal;
import io.ouroboros.learner.gate.Sitting;
import io.ouroboros.learner.gate.TwinFigures;
import io.ouroboros.orchestrator.exam.Components;
import io.ouroboros.orchestrator.exam.ExamRow;
import io.ouroboros.orchestrator.exam.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Tasks with held-out rows, which guides attempt as a whole, and on which they are compared. Tasks
/// that share rows count once together.
///
/// @param jobs how many tasks are attempted at the same time, at least 1; changes nothing but time
record Suite(List<Task> tasks, Budget budget, int jobs) {

  /// Leaves out the tasks without held-out rows.
  Suite {
    tasks = tasks.stream().filter(task -> !task.heldOut().isEmpty()).toList();
  }

  /// The same tasks with fewer examples shown.
  Suite showing(int examples) {
    return new Suite(tasks.stream().map(task -> task.showing(examples)).toList(), budget, jobs);
  }

  /// Attempts every task.
  ///
  /// @param onRow told of each, in their order
  List<Sitting> sit(Guide guide, Consumer<ExamRow> onRow) throws InterruptedException {
    List<Task> budgeted =
        tasks.stream()
            .map(task -> new Task(task.goal().within(budget), task.family(), task.heldOut()))
            .toList();
    List<Sitting> sittings = new ArrayList<>();
    new Examination(guide, jobs)
        .run(
            budgeted,
            row -> {
              sittings.add(sitting(row));
              onRow.accept(row);
            });
    return List.copyOf(sittings);
  }

  private Sitting sitting(ExamRow row) {
    return Sitting.of(
        row.generalised()
            ? OptionalLong.of(row.conclusion().ranked().getFirst().evaluations())
            : OptionalLong.empty(),
        budget);
  }

  /// Compares two guides that sat this suite.
  TwinFigures compare(List<Sitting> twin, List<Sitting> learned) {
    List<Integer> components = Components.of(tasks);
    List<ExamGoal> goals = new ArrayList<>();
    for (int task = 0; task < tasks.size(); task++) {
      goals.add(
          new ExamGoal(
              tasks.get(task).goal(),
              tasks.get(task).heldOut(),
              String.valueOf(components.get(task))));
    }
    return TwinFigures.of(new Exam(goals, budget), twin, learned);
  }
}
