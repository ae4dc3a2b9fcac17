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

  private final SearchMemory memory;
  private final List<Column> columns = new ArrayList<>();
  private final Map<Column, Integer> numbers = new HashMap<>();
  private long bytes;

  ValueStore(SearchMemory memory) {
    this.memory = memory;
  }

  /// The number of a column; [#FULL] when it is new and there is no room.
  int intern(Column column) {
    Integer known = numbers.get(column);
    if (known != null) {
      return known;
    }
    boolean full =
        bytes + column.bytes() > memory.valueBytes() || columns.size() >= memory.values();
    return full ? FULL : take(column);
  }

  /// The number of a column, whether there is room or not.
  int internAlways(Column column) {
    Integer known = numbers.get(column);
    return known == null ? take(column) : known;
  }

  private int take(Column column) {
    bytes += column.bytes();
    columns.add(column);
    numbers.put(column, columns.size() - 1);
    return columns.size() - 1;
  }

  /// How many columns there are.
  int count() {
    return columns.size();
  }

  /// The column of a number.
  Column column(int value) {
    return columns.get(value);
  }
}
