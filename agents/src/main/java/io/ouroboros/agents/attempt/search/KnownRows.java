package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rows that a search sees, as columns: first the shown ones, each once, then some of those
/// without a known answer.
final class KnownRows {
  private static final int MOST_OTHERS = 8;

  private final List<Example> shown;
  private final List<List<Value>> inputs;
  private final TextPool pool;
  private final Column target;

  /// @param room where the texts take their memory
  KnownRows(SearchTask task, Room room) {
    pool = new TextPool(room);
    shown = task.shown().stream().distinct().toList();
    inputs =
        Stream.concat(
                shown.stream().map(Example::inputs),
                task.otherInputs().stream().distinct().limit(MOST_OTHERS))
            .toList();
    target = Column.of(shown.stream().map(Example::output).toList(), pool);
  }

  /// How many rows have an answer; they are the first ones of every column.
  int shown() {
    return shown.size();
  }

  /// The shown rows.
  List<Example> examples() {
    return shown;
  }

  /// The inputs of all rows.
  List<List<Value>> inputs() {
    return inputs;
  }

  /// How many rows there are in all.
  int count() {
    return inputs.size();
  }

  /// The texts of all columns.
  TextPool pool() {
    return pool;
  }

  /// The answers of the shown rows.
  Column target() {
    return target;
  }

  /// The answers of the shown rows where they are texts.
  List<String> answers() {
    return IntStream.range(0, shown()).mapToObj(target::text).toList();
  }

  /// The column of an input.
  Column input(int index) {
    return Column.of(inputs.stream().map(row -> row.get(index)).toList(), pool);
  }

  /// The column of a constant.
  Column constant(Value value) {
    return Column.of(Collections.nCopies(count(), value), pool);
  }
}
