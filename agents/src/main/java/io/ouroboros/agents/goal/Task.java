package io.ouroboros.agents.goal;

import java.util.List;
import java.util.stream.Stream;

/// A goal together with rows whose answers are known and withheld from whoever pursues it.
///
/// @param family tasks of one family are kept on one side of every split
/// @param heldOut never shown; may be empty
public record Task(Goal goal, String family, List<Example> heldOut) {
  public Task {
    heldOut = List.copyOf(heldOut);
  }

  /// All rows: those that are shown, then those held out.
  public List<Example> rows() {
    return Stream.concat(goal.examples().stream(), heldOut.stream()).toList();
  }

  /// This task with only its first examples shown and all others held out.
  ///
  /// @param examples how many to show, at least 1; a number beyond what there is shows all
  public Task showing(int examples) {
    if (examples < 1) {
      throw new IllegalArgumentException(
          "The number of examples to show (%d) must be at least 1.".formatted(examples));
    }
    List<Example> all = rows();
    int shown = Math.min(examples, goal.examples().size());
    Rows fewer = new Rows(goal.signature(), all.subList(0, shown), goal.unfilled());
    return new Task(goal.asking(fewer), family, all.subList(shown, all.size()));
  }
}
