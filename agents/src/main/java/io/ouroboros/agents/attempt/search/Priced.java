package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A term with what it costs where it is to stand; the term is only built when it is needed.
record Priced(int steps, Supplier<Term> term) {
  /// The cheaper one; the first of two equal ones.
  static Optional<Priced> cheaper(Optional<Priced> first, Optional<Priced> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    return second.get().steps < first.get().steps ? second : first;
  }

  /// Puts a term in its place among the cheapest ones, behind those that cost as much.
  ///
  /// @param cheapest the cheapest first
  /// @param most how many stay
  static void insert(Priced priced, List<Priced> cheapest, int most) {
    int place = cheapest.size();
    while (place > 0 && cheapest.get(place - 1).steps > priced.steps) {
      place--;
    }
    cheapest.add(place, priced);
    if (cheapest.size() > most) {
      cheapest.removeLast();
    }
  }
}
