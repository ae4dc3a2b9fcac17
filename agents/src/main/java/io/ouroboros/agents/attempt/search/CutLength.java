package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The length that answers keep of the texts of a column, where they go on differently.
final class CutLength {
  private CutLength() {}

  /// The length in code points that all rows show whose answer is not the text itself; empty when
  /// there are no such rows, or they differ.
  static Optional<Long> of(List<Example> rows, int column) {
    List<OptionalLong> kept =
        rows.stream()
            .filter(row -> !row.output().equals(row.inputs().get(column)))
            .map(row -> kept(row.inputs().get(column), row.output()))
            .distinct()
            .toList();
    return kept.size() == 1 ? kept.getFirst().stream().boxed().findFirst() : Optional.empty();
  }

  /// How much of a text an answer begins with; empty unless something of it is kept, and not all.
  private static OptionalLong kept(Value input, Value output) {
    if (!(input instanceof Value.Text(String text)
        && output instanceof Value.Text(String answer))) {
      return OptionalLong.empty();
    }
    int[] given = text.codePoints().toArray();
    int[] asked = answer.codePoints().toArray();
    int differs = Arrays.mismatch(given, asked);
    return differs > 0 && differs < given.length ? OptionalLong.of(differs) : OptionalLong.empty();
  }
}
