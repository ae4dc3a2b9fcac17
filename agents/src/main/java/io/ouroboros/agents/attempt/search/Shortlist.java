package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The programs found so far that are right on the shown rows. Of programs that cannot be told
/// apart on the other known rows the cheapest one stays; where there are no other rows, of equal
/// terms.
final class Shortlist {
  private static final int MOST = 64;
  private static final double WANDERING_BITS = 4;

  private final KnownRows rows;
  private final Meter meter;
  private final Map<Object, Found> byBehaviour = new HashMap<>();
  private long firstAt;

  Shortlist(KnownRows rows, Meter meter) {
    this.rows = rows;
    this.meter = meter;
  }

  /// Offers a program that is right on the shown rows.
  void offer(int steps, Supplier<Term> maker) {
    if (byBehaviour.size() >= MOST && steps >= dearest()) {
      return;
    }
    Term term = maker.get();
    List<Value> others =
        rows.inputs().stream()
            .skip(rows.shown())
            .map(inputs -> Evaluator.evaluate(term, inputs))
            .toList();
    Found found = new Found(term, steps + wandering(others), meter.spent());
    if (byBehaviour.isEmpty()) {
      firstAt = meter.spent();
    }
    byBehaviour.merge(
        others.isEmpty() ? term : others,
        found,
        (known, other) -> other.steps < known.steps ? other : known);
    if (byBehaviour.size() > MOST) {
      byBehaviour.values().remove(sorted().getLast());
    }
  }

  /// What a program is charged for rows on which it gives nothing, when the answers are never
  /// empty.
  private int wandering(List<Value> others) {
    boolean neverEmpty = true;
    for (int row = 0; row < rows.shown(); row++) {
      neverEmpty &= !isEmpty(rows.target().value(row));
    }
    long empty = others.stream().filter(Shortlist::isEmpty).count();
    return neverEmpty ? (int) empty * Costs.steps(WANDERING_BITS) : 0;
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Text(String text) && text.isEmpty();
  }

  private int dearest() {
    return byBehaviour.values().stream().mapToInt(Found::steps).max().orElse(0);
  }

  /// How many programs cost at most so many steps.
  long within(int steps) {
    return byBehaviour.values().stream().filter(found -> found.steps <= steps).count();
  }

  /// How many programs there are.
  int size() {
    return byBehaviour.size();
  }

  /// The evaluations that were spent when the first program was found; 0 before.
  long firstAt() {
    return firstAt;
  }

  /// The programs, cheapest first.
  List<Candidate> candidates(int most) {
    return sorted().stream()
        .limit(most)
        .map(found -> new Candidate(found.term, Costs.bits(found.steps), found.evaluations))
        .toList();
  }

  private List<Found> sorted() {
    List<Found> sorted = new ArrayList<>(byBehaviour.values());
    sorted.sort(
        Comparator.comparingInt(Found::steps)
            .thenComparingLong(Found::evaluations)
            .thenComparing(found -> found.term.toString()));
    return sorted;
  }

  private record Found(Term term, int steps, long evaluations) {}
}
