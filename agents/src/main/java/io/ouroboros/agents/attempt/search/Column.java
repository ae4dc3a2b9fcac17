package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The values of one term on all known rows, unboxed. Equal when the values are; all columns of one
/// search share its [TextPool].
sealed interface Column {
  /// The type of the values.
  Type type();

  /// How many rows there are.
  int rows();

  /// The value of a row.
  Value value(int row);

  /// How much memory the column takes, about; texts of the pool not counted.
  long bytes();

  /// Whether the value of a row is the same as another column's of the same type.
  boolean agrees(Column other, int row);

  /// Whether all rows have the same value.
  boolean isConstant();

  /// The same values in arrays of their own.
  Column copy();

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
  static Column of(List<Value> values, TextPool pool) {
    return switch (values.getFirst()) {
      case Value.Text _ ->
          new Texts(
              pool,
              values.stream()
                  .mapToInt(value -> pool.numberAlways(((Value.Text) value).value()))
                  .toArray());
      case Value.Int _ ->
          new Longs(
              Type.INT, values.stream().mapToLong(value -> ((Value.Int) value).value()).toArray());
      case Value.Bool _ -> {
        boolean[] truths = new boolean[values.size()];
        for (int row = 0; row < truths.length; row++) {
          truths[row] = ((Value.Bool) values.get(row)).value();
        }
        yield new Bools(truths);
      }
      case Value.Bits _ ->
          new Longs(
              Type.BITS,
              values.stream().mapToLong(value -> ((Value.Bits) value).value()).toArray());
    };
  }

  /// A column of texts, as numbers in a pool.
  final class Texts implements Column {
    private final TextPool pool;
    private final int[] numbers;

    /// @param numbers one a row; taken as they are, not copied
    Texts(TextPool pool, int[] numbers) {
      this.pool = pool;
      this.numbers = numbers;
    }

    String text(int row) {
      return pool.text(numbers[row]);
    }

    /// The number of the text of a row.
    int number(int row) {
      return numbers[row];
    }

    /// What a function makes of the text of a row, both as numbers of their pool.
    String text(int row, IntUnaryOperator function) {
      return pool.text(function.applyAsInt(numbers[row]));
    }

    /// What a function makes of these texts, both as numbers of their pool.
    Texts mapped(IntUnaryOperator function) {
      return new Texts(pool, Arrays.stream(numbers).map(function).toArray());
    }

    @Override
    public Type type() {
      return Type.TEXT;
    }

    @Override
    public int rows() {
      return numbers.length;
    }

    @Override
    public Value value(int row) {
      return new Value.Text(text(row));
    }

    @Override
    public long bytes() {
      return Columns.OVERHEAD_BYTES + (long) Integer.BYTES * numbers.length;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return numbers[row] == ((Texts) other).numbers[row];
    }

    @Override
    public boolean isConstant() {
      for (int number : numbers) {
        if (number != numbers[0]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Texts copy() {
      return new Texts(pool, numbers.clone());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Texts that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      long hash = 1;
      for (int number : numbers) {
        hash = Columns.mixed(hash, number);
      }
      return Columns.folded(hash);
    }
  }

  /// A column of integers, or of words of bits.
  final class Longs implements Column {
    private final Type type;
    private final long[] values;

    /// @param type integers or bits
    /// @param values one a row; taken as they are, not copied
    Longs(Type type, long[] values) {
      this.type = type;
      this.values = values;
    }

    /// The integer, or the bits, of a row.
    long at(int row) {
      return values[row];
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public Value value(int row) {
      return type == Type.BITS ? new Value.Bits(values[row]) : new Value.Int(values[row]);
    }

    @Override
    public long bytes() {
      return Columns.OVERHEAD_BYTES + (long) Long.BYTES * values.length;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return values[row] == ((Longs) other).values[row];
    }

    @Override
    public boolean isConstant() {
      return Columns.isConstant(values);
    }

    @Override
    public Longs copy() {
      return new Longs(type, values.clone());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Longs that && type == that.type && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Columns.hash(type == Type.BITS ? 4 : 2, values);
    }
  }

  /// A column of truth values.
  final class Bools implements Column {
    private final boolean[] values;

    /// @param values one a row; taken as they are, not copied
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
      return Columns.OVERHEAD_BYTES + values.length;
    }

    @Override
    public boolean agrees(Column other, int row) {
      return values[row] == ((Bools) other).values[row];
    }

    @Override
    public boolean isConstant() {
      for (boolean value : values) {
        if (value != values[0]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Bools copy() {
      return new Bools(values.clone());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bools that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      long hash = 3;
      for (boolean value : values) {
        hash = Columns.mixed(hash, value ? 1 : 0);
      }
      return Columns.folded(hash);
    }
  }
}
