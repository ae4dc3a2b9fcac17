package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The values of one term on all known rows, unboxed. Equal when the values are.
sealed interface Column {
  /// The type of the values.
  Type type();

  /// How many rows there are.
  int rows();

  /// The value of a row.
  Value value(int row);

  /// How much memory the values take, about.
  long bytes();

  /// Whether the value of a row is the same as another column's of the same type.
  boolean agrees(Column other, int row);

  /// Whether the first rows agree with another column of the same type.
  default boolean agreesUpTo(Column other, int rows) {
    for (int row = 0; row < rows; row++) {
      if (!agrees(other, row)) {
        return false;
      }
    }
    return true;
  }

  /// The column of boxed values of one type.
  ///
  /// @param values at least one
  static Column of(List<Value> values) {
    return switch (values.getFirst()) {
      case Value.Text _ ->
          new Texts(
              values.stream().map(value -> ((Value.Text) value).value()).toArray(String[]::new));
      case Value.Int _ ->
          new Ints(values.stream().mapToLong(value -> ((Value.Int) value).value()).toArray());
      case Value.Bool _ -> {
        boolean[] truths = new boolean[values.size()];
        for (int row = 0; row < truths.length; row++) {
          truths[row] = ((Value.Bool) values.get(row)).value();
        }
        yield new Bools(truths);
      }
      case Value.Bits _ ->
          new Words(values.stream().mapToLong(value -> ((Value.Bits) value).value()).toArray());
    };
  }

  /// A column of texts.
  final class Texts implements Column {
    private static final int BYTES_A_TEXT = 56;

    private final String[] values;

    Texts(String[] values) {
      this.values = values;
    }

    String text(int row) {
      return values[row];
    }

    @Override
    public Type type() {
      return Type.TEXT;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public Value value(int row) {
      return new Value.Text(values[row]);
    }

    @Override
    public long bytes() {
      long bytes = 0;
      for (String value : values) {
        bytes += BYTES_A_TEXT + value.length();
      }
      return bytes;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return Objects.equals(values[row], ((Texts) other).values[row]);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Texts that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /// A column of integers.
  final class Ints implements Column {
    private final long[] values;

    Ints(long[] values) {
      this.values = values;
    }

    long integer(int row) {
      return values[row];
    }

    @Override
    public Type type() {
      return Type.INT;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public Value value(int row) {
      return new Value.Int(values[row]);
    }

    @Override
    public long bytes() {
      return (long) Long.BYTES * values.length;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return values[row] == ((Ints) other).values[row];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Ints that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /// A column of words of bits.
  final class Words implements Column {
    private final long[] values;

    Words(long[] values) {
      this.values = values;
    }

    long word(int row) {
      return values[row];
    }

    @Override
    public Type type() {
      return Type.BITS;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public Value value(int row) {
      return new Value.Bits(values[row]);
    }

    @Override
    public long bytes() {
      return (long) Long.BYTES * values.length;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return values[row] == ((Words) other).values[row];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Words that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /// A column of truth values.
  final class Bools implements Column {
    private final boolean[] values;

    Bools(boolean[] values) {
      this.values = values;
    }

    boolean truth(int row) {
      return values[row];
    }

    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public Value value(int row) {
      return new Value.Bool(values[row]);
    }

    @Override
    public long bytes() {
      return values.length;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return values[row] == ((Bools) other).values[row];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bools that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
