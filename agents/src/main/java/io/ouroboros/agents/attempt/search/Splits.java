package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest known tests, by the shown rows on which they say yes. Tests that say the same on
/// all known rows may still differ on others: of those a few of each symbol are kept.
final class Splits {
  private static final int MOST = 96;
  private static final int MOST_ALIKE = 6;
  private static final int MOST_OF_A_SYMBOL = 3;

  private final Map<BitSet, List<Priced>> tests = new LinkedHashMap<>();

  /// How many tests were taken, by symbol and value.
  private final LongTable seen = new LongTable();

  /// Whether few tests of this symbol with this value were taken before.
  boolean lacks(int symbol, int value) {
    return seen.get(saying(symbol, value), 0) < MOST_OF_A_SYMBOL;
  }

  /// Takes the test of an entry, if it tells shown rows apart.
  void add(Entry entry, BitSet yes, KnownRows rows, int steps) {
    long saying = saying(entry.symbol(), entry.value());
    seen.put(saying, seen.get(saying, 0) + 1);
    boolean splits = !yes.isEmpty() && yes.cardinality() < rows.shown();
    if (splits && (tests.size() < MOST || tests.containsKey(yes))) {
      List<Priced> alike = tests.computeIfAbsent(yes, _ -> new ArrayList<>());
      alike.add(new Priced(steps, entry::term));
      alike.sort(Comparator.comparingInt(Priced::steps));
      if (alike.size() > MOST_ALIKE) {
        alike.removeLast();
      }
    }
  }

  /// The sides on which the tests say yes, in the order of their discovery.
  List<BitSet> sides() {
    return List.copyOf(tests.keySet());
  }

  /// The tests that say yes exactly here, cheapest first.
  List<Priced> tests(BitSet yes) {
    return List.copyOf(tests.getOrDefault(yes, List.of()));
  }

  /// The cheapest test that says yes exactly here.
  Optional<Priced> test(BitSet yes) {
    return tests(yes).stream().findFirst();
  }

  /// Forgets the tests, because their costs have changed.
  void clear() {
    tests.clear();
    seen.clear();
  }

  /// What a term of a symbol says.
  ///
  /// @param value the number of its column
  private static long saying(int symbol, int value) {
    return (long) symbol << Integer.SIZE | value;
  }
}
