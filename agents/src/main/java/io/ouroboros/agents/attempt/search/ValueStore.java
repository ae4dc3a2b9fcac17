package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The distinct columns that a search has met, numbered in order. Bounded: a search that has filled
/// it goes on with the values that it has.
final class ValueStore {
  /// No new value is taken that is not one already.
  static final int FULL = -1;

  private static final int MOST_CELLS = 3_000_000;
  private static final int MOST_VALUES = 300_000;

  private final List<Column> columns = new ArrayList<>();
  private final Map<Column, Integer> numbers = new HashMap<>();
  private long cells;

  /// The number of a column; [#FULL] when it is new and there is no room.
  int intern(Column column) {
    Integer known = numbers.get(column);
    if (known != null) {
      return known;
    }
    boolean full = cells + column.rows() > MOST_CELLS || columns.size() >= MOST_VALUES;
    return full ? FULL : internAlways(column);
  }

  /// The number of a column, whether there is room or not.
  int internAlways(Column column) {
    Integer known = numbers.get(column);
    if (known != null) {
      return known;
    }
    cells += column.rows();
    columns.add(column);
    numbers.put(column, columns.size() - 1);
    return columns.size() - 1;
  }

  /// The column of a number.
  Column column(int value) {
    return columns.get(value);
  }

  /// How many values there are.
  int count() {
    return columns.size();
  }
}
