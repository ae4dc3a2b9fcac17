package io.ouroboros.agents.attempt.search;

import java.util.Comparator;
import java.util.List;

/// Columns of numbers, found by their first numbers.
final class SortedNumbers {
  private static final double MARGIN = 1e-9;

  private final List<NumberColumn> columns;

  SortedNumbers(List<NumberColumn> columns) {
    this.columns =
        columns.stream()
            .sorted(Comparator.comparingDouble((NumberColumn column) -> column.about(0)))
            .toList();
  }

  /// All columns.
  List<NumberColumn> all() {
    return columns;
  }

  /// Those whose first number is between two, in whatever order these are.
  List<NumberColumn> between(double one, double other) {
    double margin = MARGIN * (1 + Math.abs(one));
    int from = before(Math.min(one, other) - margin);
    int to = from;
    while (to < columns.size() && columns.get(to).about(0) <= Math.max(one, other) + margin) {
      to++;
    }
    return columns.subList(from, to);
  }

  /// How many are below a number.
  private int before(double number) {
    int low = 0;
    int high = columns.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns.get(middle).about(0) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
