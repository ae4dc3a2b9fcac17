package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;
import java.util.Arrays;

/// The distinct columns that a search has met, numbered from 0 in order. Bounded: a search that has
/// filled it goes on with the values that it has. The columns stand one after the other in one
/// array, so that to read a value is to look into it once.
final class ValueStore {
  /// No new value is taken that is not one already.
  static final int FULL = HashIndex.NONE;

  /// What a value takes beside its rows, about: its places in the index and in the tables.
  private static final long BYTES_A_VALUE = 48;

  /// What a row of a value takes in an array that has just grown.
  private static final long BYTES_A_ROW = 16;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Room room;
  private final TextPool pool;
  private final int rows;
  private final HashIndex index = new HashIndex();
  private Type[] types = new Type[256];
  private boolean[] varying = new boolean[256];
  private long[] numbers;

  /// @param room where the columns take their memory
  ValueStore(KnownRows rows, Room room) {
    this.room = room;
    this.pool = rows.pool();
    this.rows = rows.count();
    numbers = new long[types.length * this.rows];
  }

  /// The number of a column that is there; [#FULL] when it is not.
  int find(Column column) {
    int hash = hash(column);
    int value = index.first(hash);
    while (value != HashIndex.NONE && !is(value, column)) {
      value = index.next(hash);
    }
    return value;
  }

  private boolean is(int value, Column column) {
    int first = value * rows;
    for (int row = 0; row < rows; row++) {
      if (numbers[first + row] != column.number(row)) {
        return false;
      }
    }
    return types[value] == column.type();
  }

  /// The number of a column; [#FULL] when it is new and there is no room.
  ///
  /// @param column copied when it is new
  int intern(Column column) {
    int known = find(column);
    return known != HashIndex.NONE || !room.take(bytes()) ? known : put(column);
  }

  /// The number of a column, whether there is room or not.
  ///
  /// @param column copied when it is new
  int internAlways(Column column) {
    int known = find(column);
    if (known != HashIndex.NONE) {
      return known;
    }
    room.takeAlways(bytes());
    return put(column);
  }

  private long bytes() {
    return BYTES_A_VALUE + BYTES_A_ROW * rows;
  }

  private int put(Column column) {
    int value = index.count();
    if (value == types.length) {
      types = Arrays.copyOf(types, 2 * value);
      varying = Arrays.copyOf(varying, 2 * value);
      numbers = Arrays.copyOf(numbers, 2 * value * rows);
    }
    types[value] = column.type();
    for (int row = 0; row < rows; row++) {
      numbers[value * rows + row] = column.number(row);
      varying[value] |= column.number(row) != column.number(0);
    }
    return index.add(hash(column));
  }

  private int hash(Column column) {
    long hash = 0;
    for (int row = 0; row < rows; row++) {
      hash = (hash ^ column.number(row)) * SPREAD + (hash >>> 29);
    }
    return (int) (hash ^ (hash >>> Integer.SIZE));
  }

  /// The texts of the columns.
  TextPool pool() {
    return pool;
  }

  /// The number of a row of a value, as in a [Column].
  long number(int value, int row) {
    return numbers[value * rows + row];
  }

  /// Whether a value differs between rows.
  boolean varies(int value) {
    return varying[value];
  }

  /// The type of a value.
  Type type(int value) {
    return types[value];
  }

  /// The column of a number, to be looked at now: whoever keeps it keeps a whole array.
  Column column(int value) {
    return new Column(pool, types[value], numbers, value * rows, rows);
  }
}
