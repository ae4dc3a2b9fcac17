package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The length up to which the texts of a column, or from which on, are answers as they are.
final class LengthLimit {
  private LengthLimit() {}

  /// The limit that rows show: the least length that is cut, where texts are cut, or else that of a
  /// text which is kept. Empty when all texts are kept, or all changed, or their lengths do not
  /// tell which.
  static Optional<Long> of(List<Example> rows, int column) {
    if (rows.stream().anyMatch(row -> !(row.inputs().get(column) instanceof Value.Text))) {
      return Optional.empty();
    }
    long[] kept = lengths(rows, column, true);
    long[] changed = lengths(rows, column, false);
    if (kept.length == 0 || changed.length == 0) {
      return Optional.empty();
    }
    long longest = LongStream.of(kept).max().orElseThrow();
    long shortest = LongStream.of(kept).min().orElseThrow();
    long next = LongStream.of(changed).min().orElseThrow();
    if (longest < next) {
      return CutLength.of(rows, column)
          .filter(length -> longest < length && length < next)
          .map(length -> length + 1)
          .or(() -> Optional.of(longest));
    }
    return shortest > LongStream.of(changed).max().orElseThrow()
        ? Optional.of(shortest)
        : Optional.empty();
  }

  private static long[] lengths(List<Example> rows, int column, boolean kept) {
    return rows.stream()
        .filter(row -> row.output().equals(row.inputs().get(column)) == kept)
        .map(row -> ((Value.Text) row.inputs().get(column)).value())
        .mapToLong(text -> text.codePointCount(0, text.length()))
        .toArray();
  }
}
