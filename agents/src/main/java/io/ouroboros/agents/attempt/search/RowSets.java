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

  /// The shown rows on which a text is part of the answer; none for other types.
  static BitSet held(Column column, KnownRows rows) {
    BitSet held = new BitSet();
    if (column instanceof Column.Texts texts && rows.target() instanceof Column.Texts answers) {
      for (int row = 0; row < rows.shown(); row++) {
        held.set(row, answers.text(row).contains(texts.text(row)));
      }
    }
    return held;
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
    for (int row = some.nextSetBit(0); row >= 0; row = some.nextSetBit(row + 1)) {
      if (!all.get(row)) {
        return false;
      }
    }
    return true;
  }
}
