package io.ouroboros.orchestrator.exam;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How the tasks of an exam are shown.
///
/// @param budget what each task may spend
/// @param examples how many examples are shown, at least 1; the others are held out. Empty: all are
///   shown
/// @param showInputs whether the inputs of held-out rows are shown as rows to fill
public record ExamTasks(Budget budget, OptionalInt examples, boolean showInputs) {
  /// The task as it is to be attempted.
  public Task shown(Task task) {
    Task fewer = examples.isPresent() ? task.showing(examples.getAsInt()) : task;
    return showInputs ? showingInputs(fewer) : fewer;
  }

  private static Task showingInputs(Task task) {
    Goal goal = task.goal();
    List<List<Value>> unfilled = new ArrayList<>(goal.unfilled());
    task.heldOut().forEach(row -> unfilled.add(row.inputs()));
    Rows wider = new Rows(goal.signature(), goal.examples(), unfilled);
    return new Task(goal.asking(wider), task.family(), task.heldOut());
  }
}
