package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Arguments;
import io.ouroboros.agents.language.Operation;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Texts;
import java.util.List;

/// Runs primitives on whole columns.
final class Executor {
  private final int rows;
  private final Cursor cursor = new Cursor();

  Executor(int rows) {
    this.rows = rows;
  }

  /// The column of a primitive's results.
  ///
  /// @param arguments one a parameter
  Column run(Primitive primitive, List<Column> arguments) {
    cursor.columns = arguments;
    return switch (primitive.operation()) {
      case Operation.ToText text -> {
        String[] values = new String[rows];
        for (cursor.row = 0; cursor.row < rows; cursor.row++) {
          values[cursor.row] = Texts.cut(text.apply(cursor));
        }
        yield new Column.Texts(values);
      }
      case Operation.ToInt number -> {
        long[] values = new long[rows];
        for (cursor.row = 0; cursor.row < rows; cursor.row++) {
          values[cursor.row] = number.apply(cursor);
        }
        yield new Column.Ints(values);
      }
      case Operation.ToBool truth -> {
        boolean[] values = new boolean[rows];
        for (cursor.row = 0; cursor.row < rows; cursor.row++) {
          values[cursor.row] = truth.apply(cursor);
        }
        yield new Column.Bools(values);
      }
    };
  }

  /// The arguments at one row.
  private static final class Cursor implements Arguments {
    private List<Column> columns = List.of();
    private int row;

    @Override
    public String text(int place) {
      return ((Column.Texts) columns.get(place)).text(row);
    }

    @Override
    public long integer(int place) {
      return ((Column.Ints) columns.get(place)).integer(row);
    }

    @Override
    public boolean truth(int place) {
      return ((Column.Bools) columns.get(place)).truth(row);
    }
  }
}
