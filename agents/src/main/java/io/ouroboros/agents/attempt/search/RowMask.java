package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// An unchanging set of shown rows.
final class RowMask {
  private final long[] words;

  private RowMask(long[] words) {
    this.words = words;
  }

  /// All of so many rows.
  static RowMask all(int rows) {
    long[] words = new long[(rows + Long.SIZE - 1) / Long.SIZE];
    for (int row = 0; row < rows; row++) {
      words[row / Long.SIZE] |= 1L << row;
    }
    return new RowMask(words);
  }

  /// The rows on which a column agrees with another one.
  ///
  /// @param shown how many of the first rows are looked at
  static RowMask right(Column column, Column target, int shown) {
    return where(shown, row -> column.agrees(target, row));
  }

  /// The shown rows on which a column is true.
  static RowMask yes(Column column, KnownRows rows) {
    return where(rows.shown(), row -> column.number(row) != 0);
  }

  /// The shown rows on which a text is part of the answer; none for other types.
  static RowMask held(Column column, KnownRows rows) {
    return column.type() == Type.TEXT && rows.target().type() == Type.TEXT
        ? where(rows.shown(), row -> rows.target().text(row).contains(column.text(row)))
        : where(rows.shown(), _ -> false);
  }

  private static RowMask where(int shown, IntPredicate has) {
    long[] words = new long[(shown + Long.SIZE - 1) / Long.SIZE];
    for (int row = 0; row < shown; row++) {
      words[row / Long.SIZE] |= has.test(row) ? 1L << row : 0;
    }
    return new RowMask(words);
  }

  /// The rows that are in both.
  RowMask and(RowMask other) {
    long[] both = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      both[i] = words[i] & other.words[i];
    }
    return new RowMask(both);
  }

  /// The rows without others.
  RowMask without(RowMask others) {
    long[] rest = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      rest[i] = words[i] & ~others.words[i];
    }
    return new RowMask(rest);
  }

  /// The rows that are in either.
  RowMask or(RowMask other) {
    long[] either = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      either[i] = words[i] | other.words[i];
    }
    return new RowMask(either);
  }

  /// Whether every row of another set is here.
  boolean contains(RowMask other) {
    for (int i = 0; i < words.length; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether another set has some of these rows, but not all.
  boolean isSplitBy(RowMask other) {
    boolean in = false;
    boolean out = false;
    for (int i = 0; i < words.length; i++) {
      in |= (words[i] & other.words[i]) != 0;
      out |= (words[i] & ~other.words[i]) != 0;
    }
    return in && out;
  }

  /// Whether a row is in this set, in a second one and in a third.
  boolean meets(RowMask second, RowMask third) {
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & second.words[i] & third.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a row is in this set and in a second one, but not in a third.
  boolean meetsBeyond(RowMask second, RowMask third) {
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & second.words[i] & ~third.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// How many rows are in both.
  int common(RowMask other) {
    int common = 0;
    for (int i = 0; i < words.length; i++) {
      common += Long.bitCount(words[i] & other.words[i]);
    }
    return common;
  }

  /// How many rows there are.
  int count() {
    return common(this);
  }

  boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /// The numbers of the rows, in order.
  int[] rows() {
    int[] rows = new int[count()];
    int found = 0;
    for (int row = 0; found < rows.length; row++) {
      if ((words[row / Long.SIZE] >>> row & 1) != 0) {
        rows[found++] = row;
      }
    }
    return rows;
  }

  /// The first row.
  ///
  /// @return -1 when there is none
  int first() {
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        return i * Long.SIZE + Long.numberOfTrailingZeros(words[i]);
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowMask that && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
