package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest known tests, by the shown rows on which they say yes. Tests that say the same on
/// all known rows may still differ on others: of those a few of each symbol are kept.
final class Splits {
  private static final int MOST = 96;
  private static final int MOST_ALIKE = 6;
  private static final int MOST_OF_A_SYMBOL = 3;

  private final Map<RowMask, List<Priced>> tests = new HashMap<>();
  private final List<RowMask> sides = new ArrayList<>();

  /// How many tests were taken, by symbol and value.
  private final LongTable seen = new LongTable();

  /// Whether few tests of this symbol with this value were taken before.
  boolean lacks(int symbol, int value) {
    return seen.get(saying(symbol, value), 0) < MOST_OF_A_SYMBOL;
  }

  /// Takes the test of an entry, if it tells shown rows apart.
  void add(Entry entry, RowMask yes, KnownRows rows, int steps) {
    long saying = saying(entry.symbol(), entry.value());
    seen.put(saying, seen.get(saying, 0) + 1);
    boolean splits = !yes.isEmpty() && yes.count() < rows.shown();
    if (splits && (tests.size() < MOST || tests.containsKey(yes))) {
      Priced.insert(new Priced(steps, entry::term), alike(yes), MOST_ALIKE);
    }
  }

  private List<Priced> alike(RowMask yes) {
    List<Priced> known = tests.get(yes);
    if (known != null) {
      return known;
    }
    List<Priced> alike = new ArrayList<>();
    tests.put(yes, alike);
    sides.add(yes);
    return alike;
  }

  /// The sides on which the tests say yes, in the order of their discovery.
  List<RowMask> sides() {
    return Collections.unmodifiableList(sides);
  }

  /// The tests that say yes exactly here, cheapest first.
  List<Priced> tests(RowMask yes) {
    return List.copyOf(tests.getOrDefault(yes, List.of()));
  }

  /// The cheapest test that says yes exactly here.
  Optional<Priced> test(RowMask yes) {
    List<Priced> alike = tests.get(yes);
    return alike == null ? Optional.empty() : Optional.of(alike.getFirst());
  }

  /// Forgets the tests, because their costs have changed.
  void clear() {
    tests.clear();
    sides.clear();
    seen.clear();
  }

  /// What a term of a symbol says.
  ///
  /// @param value the number of its column
  private static long saying(int symbol, int value) {
    return (long) symbol << Integer.SIZE | value;
  }
}
