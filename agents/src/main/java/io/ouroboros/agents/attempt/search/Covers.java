package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest known terms by their sets of shown rows. Bounded: a full one keeps what it has.
final class Covers {
  private final int most;
  private final Meter meter;
  private final Map<RowMask, Cover> byRows = new LinkedHashMap<>();
  private RowMask covered;

  /// @param rows how many shown rows there are
  /// @param most how many sets to keep
  /// @param meter told of the work of looking through them, which spends no evaluations
  Covers(int rows, int most, Meter meter) {
    this.most = most;
    this.meter = meter;
    covered = RowMask.all(rows).without(RowMask.all(rows));
  }

  /// Takes a term.
  ///
  /// @return whether it is cheaper than what is known for its rows
  boolean add(Cover cover) {
    Cover known = byRows.get(cover.rows());
    boolean useful =
        !cover.rows().isEmpty()
            && (known == null ? byRows.size() < most : cover.steps() < known.steps());
    if (useful) {
      byRows.put(cover.rows(), cover);
      covered = covered.or(cover.rows());
    }
    return useful;
  }

  /// The rows that are in some set.
  RowMask covered() {
    return covered;
  }

  /// All covers, cheapest first.
  List<Cover> sorted() {
    return sorted(byRows.values());
  }

  private static List<Cover> sorted(Collection<Cover> covers) {
    return covers.stream().sorted(Comparator.comparingInt(Cover::steps)).toList();
  }

  /// The cheapest term whose set has all of these rows.
  Optional<Cover> best(RowMask rows) {
    meter.work(byRows.size());
    Optional<Cover> best = Optional.empty();
    for (Cover cover : byRows.values()) {
      if ((best.isEmpty() || cover.steps() < best.get().steps()) && cover.rows().contains(rows)) {
        best = Optional.of(cover);
      }
    }
    return best;
  }

  /// A few covers that together have all of these rows, each the one with the most rows that are
  /// left, the cheapest of equal ones [1].
  ///
  /// @param rows all of them covered
  /* [1] D. S. Johnson, Approximation algorithms for combinatorial problems, 1974 */
  List<Cover> greedy(RowMask rows) {
    List<Cover> chosen = new ArrayList<>();
    for (RowMask left = rows; !left.isEmpty(); ) {
      Cover widest = widest(left);
      chosen.add(new Cover(widest.rows().and(left), widest.steps(), widest.entry()));
      left = left.without(widest.rows());
    }
    return chosen;
  }

  private Cover widest(RowMask rows) {
    meter.work(byRows.size());
    Optional<Cover> widest = Optional.empty();
    int most = 0;
    for (Cover cover : byRows.values()) {
      int common = cover.rows().common(rows);
      boolean wider =
          common > most
              || (common == most && widest.isPresent() && cover.steps() < widest.get().steps());
      if (common > 0 && wider) {
        widest = Optional.of(cover);
        most = common;
      }
    }
    return widest.orElseThrow();
  }

  /// Forgets everything.
  void clear() {
    byRows.clear();
    covered = covered.without(covered);
  }
}
