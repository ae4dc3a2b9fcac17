package io.ouroboros.agents.attempt.search;

import java.util.BitSet;

/// Sets of shown rows.
final class RowSets {
  private RowSets() {}

  /// All of so many rows.
  static BitSet all(int rows) {
    BitSet all = new BitSet();
    all.set(0, rows);
    return all;
  }

  /// The shown rows on which a column has the answer.
  static BitSet right(Column column, KnownRows rows) {
    BitSet right = new BitSet();
    for (int row = 0; row < rows.shown(); row++) {
      right.set(row, column.agrees(rows.target(), row));
    }
    return right;
  }

  /// The shown rows on which a column is true.
  static BitSet yes(Column.Bools column, KnownRows rows) {
    BitSet yes = new BitSet();
    for (int row = 0; row < rows.shown(); row++) {
      yes.set(row, column.truth(row));
    }
    return yes;
  }

  /// The rows that are in both.
  static BitSet both(BitSet first, BitSet second) {
    BitSet both = (BitSet) first.clone();
    both.and(second);
    return both;
  }

  /// The rows without others.
  static BitSet without(BitSet rows, BitSet others) {
    BitSet rest = (BitSet) rows.clone();
    rest.andNot(others);
    return rest;
  }

  /// Whether one set has every row of another one.
  static boolean contains(BitSet all, BitSet some) {
    return without(some, all).isEmpty();
  }
}
