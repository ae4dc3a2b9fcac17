package io.ouroboros.agents.goal;

import java.util.ArrayList;
import java.util.List;

/// A goal together with rows whose answers are known and withheld from whoever pursues it.
///
/// @param family tasks of one family are kept on one side of every split
/// @param heldOut never shown; may be empty
public record Task(Goal goal, String family, List<Example> heldOut) {
  public Task {
    heldOut = List.copyOf(heldOut);
  }

  /// This task with only its first examples shown and all others held out.
  ///
  /// @param examples how many to show, at least 1; a number beyond what there is shows all
  public Task showing(int examples) {
    if (examples < 1) {
      throw new IllegalArgumentException(
          "The number of examples to show (%d) must be at least 1.".formatted(examples));
    }
    List<Example> all = goal.examples();
    int shown = Math.min(examples, all.size());
    List<Example> hidden = new ArrayList<>(all.subList(shown, all.size()));
    hidden.addAll(heldOut);
    Goal smaller =
        Goal.identified(
            goal.name(),
            new Rows(goal.signature(), all.subList(0, shown), goal.unfilled()),
            goal.grammar(),
            goal.budget());
    return new Task(smaller, family, hidden);
  }
}
