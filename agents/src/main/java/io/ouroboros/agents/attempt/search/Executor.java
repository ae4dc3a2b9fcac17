package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Arguments;
import io.ouroboros.agents.language.Operation;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Texts;
import java.util.List;
import java.util.Optional;

/// Runs primitives on whole columns.
final class Executor {
  private final int rows;
  private final Meter meter;
  private final Cursor cursor = new Cursor();

  Executor(int rows, Meter meter) {
    this.rows = rows;
    this.meter = meter;
  }

  /// The column of a primitive's results; empty when the search is interrupted meanwhile.
  ///
  /// @param arguments one a parameter
  Optional<Column> run(Primitive primitive, List<Column> arguments) {
    cursor.start(arguments);
    Column column =
        switch (primitive.operation()) {
          case Operation.ToText text -> texts(text);
          case Operation.ToInt number -> integers(number);
          case Operation.ToBool truth -> truths(truth);
          case Operation.ToBits word -> words(word);
        };
    return cursor.isAtEnd() ? Optional.of(column) : Optional.empty();
  }

  private Column texts(Operation.ToText operation) {
    String[] values = new String[rows];
    while (cursor.next()) {
      values[cursor.row] = Texts.cut(operation.apply(cursor));
    }
    return new Column.Texts(values);
  }

  private Column integers(Operation.ToInt operation) {
    long[] values = new long[rows];
    while (cursor.next()) {
      values[cursor.row] = operation.apply(cursor);
    }
    return new Column.Ints(values);
  }

  private Column truths(Operation.ToBool operation) {
    boolean[] values = new boolean[rows];
    while (cursor.next()) {
      values[cursor.row] = operation.apply(cursor);
    }
    return new Column.Bools(values);
  }

  private Column words(Operation.ToBits operation) {
    long[] values = new long[rows];
    while (cursor.next()) {
      values[cursor.row] = operation.apply(cursor);
    }
    return new Column.Words(values);
  }

  /// The arguments at one row after the other.
  private final class Cursor implements Arguments {
    private List<Column> columns = List.of();
    private int row;
    private int read;

    private void start(List<Column> arguments) {
      columns = arguments;
      row = -1;
      read = 0;
    }

    /// Moves to the next row, unless the search is interrupted.
    private boolean next() {
      boolean goes = meter.work(read);
      read = 0;
      row += goes ? 1 : 0;
      return goes && row < rows;
    }

    private boolean isAtEnd() {
      return row == rows;
    }

    @Override
    public String text(int place) {
      String text = ((Column.Texts) columns.get(place)).text(row);
      read += text.length();
      return text;
    }

    @Override
    public long integer(int place) {
      return ((Column.Ints) columns.get(place)).integer(row);
    }

    @Override
    public boolean truth(int place) {
      return ((Column.Bools) columns.get(place)).truth(row);
    }

    @Override
    public long bits(int place) {
      return ((Column.Words) columns.get(place)).word(row);
    }
  }
}
