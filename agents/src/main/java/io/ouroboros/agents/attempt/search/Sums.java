package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The integers of the bank by what they are on some rows: what is wanted is one of them, or a sum
/// or a difference of two.
final class Sums {
  /// How many of the cheapest may be the first of two.
  private static final int MOST_FIRST = 300;

  private final List<Entry> known;
  private final int[] rows;
  private final ValueStore values;
  private final Meter meter;
  private final Map<List<Long>, Entry> byNumbers = new HashMap<>();
  private final Map<Sought, Optional<List<Entry>>> sought = new HashMap<>();

  /// @param known cheapest first
  /// @param rows those that count
  Sums(List<Entry> known, int[] rows, ValueStore values, Meter meter) {
    this.known = known;
    this.rows = rows;
    this.values = values;
    this.meter = meter;
    for (Entry entry : known) {
      byNumbers.putIfAbsent(numbers(entry), entry);
    }
  }

  private List<Long> numbers(Entry entry) {
    return Arrays.stream(rows).mapToObj(row -> values.number(entry.value(), row)).toList();
  }

  /// The cheapest integer that is at least so much on each row: one evaluation.
  Optional<Entry> atLeast(List<Long> least) {
    return meter.spend(Counted.INVERSES)
        ? known.stream().filter(entry -> reaches(entry, least)).findFirst()
        : Optional.empty();
  }

  private boolean reaches(Entry entry, List<Long> least) {
    boolean reaches = meter.work(rows.length);
    for (int i = 0; i < rows.length; i++) {
      reaches &= values.number(entry.value(), rows[i]) >= least.get(i);
    }
    return reaches;
  }

  /// The integer that is this on each row: one evaluation.
  Optional<Entry> one(List<Long> wanted) {
    return meter.spend(Counted.INVERSES)
        ? Optional.ofNullable(byNumbers.get(wanted))
        : Optional.empty();
  }

  /// Two integers whose sum or difference is this on each row: one evaluation for each first one
  /// that is tried, when they are sought for the first time.
  ///
  /// @param sign 1 for a sum, -1 for a difference
  Optional<List<Entry>> two(List<Long> wanted, int sign) {
    return sought.computeIfAbsent(new Sought(wanted, sign), _ -> found(wanted, sign));
  }

  private Optional<List<Entry>> found(List<Long> wanted, int sign) {
    for (Entry first : known.subList(0, Math.min(MOST_FIRST, known.size()))) {
      if (!meter.spend(Counted.INVERSES)) {
        break;
      }
      Long[] missing = new Long[rows.length];
      Arrays.setAll(missing, i -> sign * (wanted.get(i) - values.number(first.value(), rows[i])));
      Entry second = byNumbers.get(List.of(missing));
      if (second != null) {
        return Optional.of(List.of(first, second));
      }
    }
    return Optional.empty();
  }

  private record Sought(List<Long> wanted, int sign) {}
}
