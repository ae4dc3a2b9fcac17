package io.ouroboros.agents.attempt.search;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest known tests, by the shown rows on which they say yes.
final class Splits {
  private static final int MOST = 96;

  private final Map<BitSet, Priced> tests = new LinkedHashMap<>();

  /// Takes a test, if it tells shown rows apart.
  void add(BitSet yes, KnownRows rows, Priced test) {
    boolean splits = !yes.isEmpty() && yes.cardinality() < rows.shown();
    if (splits && tests.size() < MOST) {
      tests.merge(yes, test, (old, now) -> now.steps() < old.steps() ? now : old);
    }
  }

  /// The sides on which the tests say yes, in the order of their discovery.
  List<BitSet> sides() {
    return List.copyOf(tests.keySet());
  }

  /// The cheapest test that says yes exactly here.
  Optional<Priced> test(BitSet yes) {
    return Optional.ofNullable(tests.get(yes));
  }

  /// Forgets the tests, because their costs have changed.
  void clear() {
    tests.clear();
  }
}
