package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A term whose texts are numbers on all shown rows.
///
/// @param numbers one a shown row
record NumberColumn(Entry entry, List<BigDecimal> numbers) {
  NumberColumn {
    numbers = List.copyOf(numbers);
  }

  /// The numbers of a term; empty when one of its texts is none.
  static Optional<NumberColumn> of(Entry entry, ValueStore values, int shown) {
    Column texts = values.column(entry.value());
    List<BigDecimal> numbers = new ArrayList<>();
    for (int row = 0; row < shown; row++) {
      Optional<BigDecimal> number = Decimals.parse(texts.text(row));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return Optional.of(new NumberColumn(entry, numbers));
  }

  /// The number of a row, about.
  double about(int row) {
    return numbers.get(row).doubleValue();
  }
}
