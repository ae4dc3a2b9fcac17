package io.ouroboros.learner.experience;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.stream.IntStream;

/// Whether rows that nobody asked for say something about the program behind them: their outputs
/// differ, none is blank, and they are not a copy of one column.
public final class Telling {
  /// Longer outputs are in nobody's table.
  private static final int LONGEST = 200;

  private Telling() {}

  /// Whether these rows make a goal that is worth learning from.
  ///
  /// @param rows of one signature
  public static boolean isTelling(List<Example> rows) {
    return rows.stream().map(Example::output).distinct().limit(2).count() == 2
        && rows.stream().map(Example::output).noneMatch(Telling::isUnlikely)
        && IntStream.range(0, rows.getFirst().inputs().size())
            .noneMatch(column ->
                rows.stream().allMatch(row -> row.inputs().get(column).equals(row.output())));
  }

  private static boolean isUnlikely(Value output) {
    return output instanceof Value.Text(String text) && (text.isBlank() || text.length() > LONGEST);
  }
}
