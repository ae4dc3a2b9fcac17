package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.gate.Exam;
import io.ouroboros.learner.gate.ExamGoal;
import io.ouroboros.learner.gate.TwinFigures;
import java.time.Duration;
import java.util.List;

/// What a run has learned is worth: its last generation on goals of the report set, beside twins
/// that were frozen.
///
/// @param generation the one that learned
/// @param handSet beside generation 0
/// @param blind beside its own goal-blind costs, without its network
public record Twins(GenerationId generation, TwinFigures handSet, TwinFigures blind) {
  /// How many report goals are asked for.
  public static final int GOALS = 300;

  private static final long SEED = 20_260_102;
  private static final Budget BUDGET = new Budget(20_000, Duration.ofSeconds(20));

  /// The goals, the same ones for every run; no two share a row, those of one question are a
  /// component.
  public static Exam exam() {
    return new Exam(
        goals(GOALS, BUDGET).stream()
            .map(task -> new ExamGoal(task.goal(), task.heldOut(), task.family()))
            .toList(),
        BUDGET);
  }

  /// The same goals, or more or fewer of them, with another budget each.
  public static List<Task> goals(int count, Budget each) {
    return Families.report(SEED, each).limit(count).toList();
  }

  /// The figures in two lines.
  String inWords() {
    return """
    report goals %d of %d right on held-out rows; %s
                 %s
    """
        .formatted(
            handSet.learned().right(),
            handSet.learned().goals(),
            inWords("generation 0", handSet),
            inWords("its costs without the network", blind));
  }

  private static String inWords(String twin, TwinFigures figures) {
    return "%s: %d right (%+.1f points [%+.1f, %+.1f]), evaluations x %.2f [%.2f, %.2f]"
        .formatted(
            twin,
            figures.twin().right(),
            100 * figures.right().mean(),
            100 * figures.right().lower(),
            100 * figures.right().upper(),
            figures.effort().mean(),
            figures.effort().lower(),
            figures.effort().upper());
  }
}
