package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The values of one term on all known rows as numbers: a text as its number in the [TextPool] that
/// all columns of one search share, a truth value as 0 or 1, an integer or a word as it is.
final class Column {
  private final TextPool pool;
  private final Type type;
  private final long[] numbers;
  private final int first;
  private final int rows;

  /// A column that is an array.
  ///
  /// @param numbers one a row; taken as they are, not copied
  Column(TextPool pool, Type type, long[] numbers) {
    this(pool, type, numbers, 0, numbers.length);
  }

  /// A column that is a part of an array.
  ///
  /// @param numbers taken as they are, not copied
  /// @param first where the first row is
  Column(TextPool pool, Type type, long[] numbers, int first, int rows) {
    this.pool = pool;
    this.type = type;
    this.numbers = numbers;
    this.first = first;
    this.rows = rows;
  }

  /// The column of boxed values of one type.
  ///
  /// @param values at least one
  static Column of(List<Value> values, TextPool pool) {
    return new Column(
        pool,
        values.getFirst().type(),
        values.stream().mapToLong(value -> number(value, pool)).toArray());
  }

  /// The column of texts.
  static Column ofTexts(List<String> texts, TextPool pool) {
    return new Column(pool, Type.TEXT, texts.stream().mapToLong(pool::numberAlways).toArray());
  }

  private static long number(Value value, TextPool pool) {
    return switch (value) {
      case Value.Text text -> pool.numberAlways(text.value());
      case Value.Int integer -> integer.value();
      case Value.Bool truth -> truth.value() ? 1 : 0;
      case Value.Bits word -> word.value();
    };
  }

  /// The type of the values.
  Type type() {
    return type;
  }

  /// How many rows there are.
  int rows() {
    return rows;
  }

  /// The number of a row.
  long number(int row) {
    return numbers[first + row];
  }

  /// The text of a row of a column of texts.
  String text(int row) {
    return pool.text((int) number(row));
  }

  /// What a function makes of the text of a row, both as numbers of their pool.
  String text(int row, IntUnaryOperator function) {
    return pool.text(function.applyAsInt((int) number(row)));
  }

  /// What a function makes of the texts of a column, both as numbers of their pool, in an array of
  /// its own.
  Column mapped(IntUnaryOperator function) {
    long[] mapped = new long[rows];
    for (int row = 0; row < mapped.length; row++) {
      mapped[row] = function.applyAsInt((int) number(row));
    }
    return new Column(pool, type, mapped);
  }

  /// The value of a row.
  Value value(int row) {
    return switch (type) {
      case TEXT -> new Value.Text(text(row));
      case INT -> new Value.Int(number(row));
      case BOOL -> new Value.Bool(number(row) != 0);
      case BITS -> new Value.Bits(number(row));
    };
  }

  /// Whether the value of a row is the same as another column's of the same type.
  boolean agrees(Column other, int row) {
    return number(row) == other.number(row);
  }

  /// Whether the first rows agree with another column of the same type.
  boolean agreesUpTo(Column other, int firstRows) {
    for (int row = 0; row < firstRows; row++) {
      if (!agrees(other, row)) {
        return false;
      }
    }
    return true;
  }
}
