package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The programs found so far that are right on the shown rows, ranked by [Merit]. Of programs that
/// cannot be told apart on the [Grounds] the best one stays; where there are none, of equal terms.
final class Shortlist {
  private static final int MOST = 64;
  private static final double LEAST_PATIENCE = 1_000;
  private static final double BITS_TO_DOUBLE_PATIENCE = 8;

  private final Grounds grounds;
  private final Meter meter;
  private final Map<Term, Integer> offered = new HashMap<>();
  private final Map<Object, Found> byBehaviour = new HashMap<>();
  private long firstAt;

  Shortlist(Grounds grounds, Meter meter) {
    this.grounds = grounds;
    this.meter = meter;
  }

  /// Offers a program that is right on the shown rows.
  void offer(int steps, Supplier<Term> maker) {
    double bits = Costs.bits(steps);
    if (byBehaviour.size() >= MOST && bits >= sorted().getLast().merit.total()) {
      return;
    }
    Term term = maker.get();
    if (steps >= offered.getOrDefault(term, Integer.MAX_VALUE)) {
      return;
    }
    offered.put(term, steps);
    List<Value> behaviour = grounds.behaviour(term);
    Found found = new Found(term, steps, Merit.of(term, bits, behaviour, grounds), meter.spent());
    if (byBehaviour.isEmpty()) {
      firstAt = meter.spent();
    }
    byBehaviour.merge(
        behaviour.isEmpty() ? term : behaviour,
        found,
        (known, other) -> other.merit.compareTo(known.merit) < 0 ? other : known);
    if (byBehaviour.size() > MOST) {
      byBehaviour.values().remove(sorted().getLast());
    }
  }

  /// How many programs cost at most so many steps.
  long within(int steps) {
    return byBehaviour.values().stream().filter(found -> found.steps <= steps).count();
  }

  /// Whether it is not worth while to look for further programs: the less merit the best one has,
  /// the longer it is. Half of what may be spent is left for another attempt. In a grammar of its
  /// own a task wants any program soon.
  boolean isSettled() {
    if (byBehaviour.isEmpty()) {
      return false;
    }
    double bits = grounds.free() ? sorted().getFirst().merit.total() : 0;
    double patience = 2 * firstAt + LEAST_PATIENCE * Math.pow(2, bits / BITS_TO_DOUBLE_PATIENCE);
    return meter.spent() >= Math.min(patience, meter.most() / 2.0);
  }

  /// How many programs there are.
  int size() {
    return byBehaviour.size();
  }

  /// The evaluations that were spent when the best program was found; 0 before.
  long bestAt() {
    return sorted().stream().findFirst().map(Found::evaluations).orElse(0L);
  }

  /// The programs, best first.
  List<Candidate> candidates(int most) {
    return sorted().stream()
        .limit(most)
        .map(found -> new Candidate(found.term, Costs.bits(found.steps), found.evaluations))
        .toList();
  }

  private List<Found> sorted() {
    List<Found> sorted = new ArrayList<>(byBehaviour.values());
    sorted.sort(
        Comparator.comparing(Found::merit)
            .thenComparingLong(Found::evaluations)
            .thenComparing(found -> found.term.toString()));
    return sorted;
  }

  private record Found(Term term, int steps, Merit merit, long evaluations) {}
}
