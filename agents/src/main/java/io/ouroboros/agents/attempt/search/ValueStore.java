package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// The distinct columns that a search has met, numbered from 0 in order. Bounded: a search that has
/// filled it goes on with the values that it has.
final class ValueStore {
  /// No new value is taken that is not one already.
  static final int FULL = -1;

  private static final int FREE = -1;

  private final Room room;
  private Column[] columns = new Column[256];
  private int[] hashes = new int[256];
  private boolean[] varying = new boolean[256];
  private int[] slots = free(1024);
  private int count;

  /// @param room where the columns take their memory
  ValueStore(Room room) {
    this.room = room;
  }

  /// The number of a column that is there; [#FULL] when it is not.
  int find(Column column) {
    return slots[slot(column, column.hashCode())];
  }

  /// The number of a column; [#FULL] when it is new and there is no room.
  ///
  /// @param column copied when it is new
  int intern(Column column) {
    int slot = slot(column, column.hashCode());
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    return room.take(column.bytes()) ? put(column, slot) : FULL;
  }

  /// The number of a column, whether there is room or not.
  ///
  /// @param column copied when it is new
  int internAlways(Column column) {
    int slot = slot(column, column.hashCode());
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    room.takeAlways(column.bytes());
    return put(column, slot);
  }

  private int put(Column column, int slot) {
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
      varying = Arrays.copyOf(varying, 2 * count);
    }
    columns[count] = column.copy();
    hashes[count] = column.hashCode();
    varying[count] = !column.isConstant();
    slots[slot] = count++;
    if (4 * count > slots.length) {
      spread();
    }
    return count - 1;
  }

  /// The slot of a column, or the free one where it belongs.
  private int slot(Column column, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != FREE && !is(slots[slot], column, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean is(int number, Column column, int hash) {
    return hashes[number] == hash && columns[number].equals(column);
  }

  private void spread() {
    slots = free(2 * slots.length);
    int mask = slots.length - 1;
    for (int number = 0; number < count; number++) {
      int slot = hashes[number] & mask;
      while (slots[slot] != FREE) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number;
    }
  }

  private static int[] free(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /// How many columns there are.
  int count() {
    return count;
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
