package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Choices;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// The programs found so far that are right on the shown rows, ranked by [Merit]. Of programs that
/// cannot be told apart on the [Grounds] the best one stays; where there are none, of equal terms.
final class Shortlist {
  private static final int MOST = 64;
  private static final double LEAST_PATIENCE = 1_200;
  private static final double POOR_BITS = 60;
  private static final double BITS_TO_DOUBLE_PATIENCE = 8;

  /// Under advice a search goes on at the least for so long, and for so many times as long as its
  /// best program took.
  private static final double LEAST_ADVISED = 16_384;

  private static final long TIMES_ADVISED = 16;

  /// The evaluations after which a poor choice counts for nothing.
  private static final long COMPUTED_BY = 8_192;

  /// What a remembered program takes, about.
  private static final int BYTES = 400;

  /// To judge a program, what it does on a row may have to be seen twice.
  private static final int RUNS_A_ROW = 2;

  private final Grounds grounds;
  private final Meter meter;
  private final Room room;
  private final Behaviours behaviours;
  private final Map<Term, Offered> offered = new HashMap<>();
  private final Map<Object, Found> byBehaviour = new HashMap<>();

  /// All of them, best first.
  private final List<Found> ranking = new ArrayList<>();

  private long firstAt;
  private boolean advised;

  /// @param meter told of the work of judging programs, which spends no evaluations
  /// @param room where the programs take their memory
  Shortlist(Grounds grounds, Meter meter, Room room) {
    this.grounds = grounds;
    this.meter = meter;
    this.room = room;
    behaviours = new Behaviours(grounds.rows(), room);
  }

  /// Offers a program that is right on the shown rows.
  void offer(int steps, Supplier<Term> maker) {
    double bits = Costs.bits(steps);
    if (byBehaviour.size() >= MOST && bits >= ranking.getLast().merit.total()) {
      return;
    }
    Term term = maker.get();
    Offered before = offered.get(term);
    if (before != null && steps >= before.steps) {
      return;
    }
    long evaluations = before == null ? meter.spent() : before.evaluations;
    if (before != null || room.take(BYTES)) {
      offered.put(term, new Offered(steps, evaluations));
    }
    List<Value> behaviour = behaviours.of(term, burnt -> meter.work(RUNS_A_ROW * (int) burnt));
    Found found = new Found(term, steps, Merit.of(term, bits, behaviour, grounds), evaluations);
    if (byBehaviour.isEmpty()) {
      firstAt = meter.spent();
    }
    keep(behaviour.isEmpty() ? term : behaviour, found);
  }

  private void keep(Object behaviour, Found found) {
    Found known = byBehaviour.get(behaviour);
    if (known != null && found.merit.compareTo(known.merit) >= 0) {
      return;
    }
    byBehaviour.put(behaviour, found);
    if (known != null) {
      ranking.remove(Collections.binarySearch(ranking, known, Found.BEST_FIRST));
    }
    int place = Collections.binarySearch(ranking, found, Found.BEST_FIRST);
    ranking.add(place < 0 ? -1 - place : place, found);
    if (ranking.size() > MOST) {
      byBehaviour.values().remove(ranking.removeLast());
    }
  }

  /// Counts the programs at the costs of an advice, so that they compare with those that are found
  /// from now on.
  ///
  /// @param price gives the steps of a program
  void reprice(ToIntFunction<Term> price) {
    advised = true;
    offered.replaceAll((term, known) -> new Offered(price.applyAsInt(term), known.evaluations));
    byBehaviour.replaceAll((_, found) -> found.at(price.applyAsInt(found.term)));
    ranking.clear();
    ranking.addAll(byBehaviour.values());
    ranking.sort(Found.BEST_FIRST);
  }

  /// How many programs cost at most so many steps.
  long within(int steps) {
    return byBehaviour.values().stream().filter(found -> found.steps <= steps).count();
  }

  /// Whether it is not worth while to look for further programs: the less merit the best one has,
  /// the longer it is. Advice leads to the best program early: what comes much later is seldom
  /// better. Half of what may be spent is left for another attempt. In a grammar of its own a task
  /// wants any program soon.
  boolean isSettled() {
    if (byBehaviour.isEmpty()) {
      return false;
    }
    double bits = grounds.free() ? ranking.getFirst().merit.total() : 0;
    double patience = 2 * firstAt + LEAST_PATIENCE * Math.pow(2, bits / BITS_TO_DOUBLE_PATIENCE);
    if (advised) {
      patience = Math.min(patience, LEAST_ADVISED + TIMES_ADVISED * bestAt());
    }
    return meter.spent() >= Math.min(patience, meter.most() / 2.0);
  }

  /// Whether even the best program is so dear that it is hardly what was meant.
  boolean isPoor() {
    return byBehaviour.isEmpty() || ranking.getFirst().merit.total() > POOR_BITS;
  }

  /// Whether nothing is known that computes the answers: no program, or, late, even the best one is
  /// a poor choice, most often between answers that it recites. Such a program is found soon, and
  /// first under advice.
  boolean isAtBestChoosing() {
    return byBehaviour.isEmpty()
        || (meter.spent() >= COMPUTED_BY && isPoor() && Choices.in(ranking.getFirst().term) > 0);
  }

  /// How many programs there are.
  int size() {
    return byBehaviour.size();
  }

  /// The evaluations that were spent when the best program was found; 0 before.
  long bestAt() {
    return ranking.stream().findFirst().map(Found::evaluations).orElse(0L);
  }

  /// Those of the best programs that do not do what is expected on every changed row, best first.
  ///
  /// @param most how many programs are looked at
  List<Term> unsteady(int most) {
    return ranking.stream()
        .limit(most)
        .filter(found -> found.merit.unsteady() > 0)
        .map(Found::term)
        .toList();
  }

  /// The programs, best first.
  List<Candidate> candidates(int most) {
    return ranking.stream()
        .limit(most)
        .map(found -> new Candidate(found.term, Costs.bits(found.steps), found.evaluations))
        .toList();
  }

  /// @param evaluations the count when it was first offered
  private record Offered(int steps, long evaluations) {}

  private record Found(Term term, int steps, Merit merit, long evaluations) {
    /// Their texts rank programs that are equal otherwise.
    private static final Comparator<Found> BEST_FIRST =
        Comparator.comparing(Found::merit)
            .thenComparingLong(Found::evaluations)
            .thenComparing(found -> found.term().toString());

    private Found at(int otherSteps) {
      return new Found(term, otherSteps, merit.at(Costs.bits(otherSteps)), evaluations);
    }
  }
}
