package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// The distinct columns that a search has met, numbered from 0 in order. Bounded: a search that has
/// filled it goes on with the values that it has.
final class ValueStore {
  /// No new value is taken that is not one already.
  static final int FULL = HashIndex.NONE;

  private final Room room;
  private final HashIndex index = new HashIndex();
  private Column[] columns = new Column[256];
  private boolean[] varying = new boolean[256];

  /// @param room where the columns take their memory
  ValueStore(Room room) {
    this.room = room;
  }

  /// The number of a column that is there; [#FULL] when it is not.
  int find(Column column) {
    int hash = column.hashCode();
    int number = index.first(hash);
    while (number != HashIndex.NONE && !columns[number].equals(column)) {
      number = index.next(hash);
    }
    return number;
  }

  /// The number of a column; [#FULL] when it is new and there is no room.
  ///
  /// @param column copied when it is new
  int intern(Column column) {
    int known = find(column);
    return known != HashIndex.NONE || !room.take(column.bytes()) ? known : put(column);
  }

  /// The number of a column, whether there is room or not.
  ///
  /// @param column copied when it is new
  int internAlways(Column column) {
    int known = find(column);
    if (known != HashIndex.NONE) {
      return known;
    }
    room.takeAlways(column.bytes());
    return put(column);
  }

  private int put(Column column) {
    if (index.count() == columns.length) {
      columns = Arrays.copyOf(columns, 2 * columns.length);
      varying = Arrays.copyOf(varying, 2 * varying.length);
    }
    columns[index.count()] = column.copy();
    varying[index.count()] = !column.isConstant();
    return index.add(column.hashCode());
  }

  /// Whether a value differs between rows.
  boolean varies(int value) {
    return varying[value];
  }

  /// The column of a number.
  Column column(int value) {
    return columns[value];
  }
}
