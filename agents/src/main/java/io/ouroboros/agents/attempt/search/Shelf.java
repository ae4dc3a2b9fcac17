package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.OptionalInt;

/// The entries of one nonterminal, by what they cost in each slot. Of two terms with the same value
/// only those stay that no other undercuts in every context: observational equivalence that never
/// loses the cheapest program.
final class Shelf {
  private static final int NONE = -1;
  private static final int BYTES_AN_ENTRY = 96;
  private static final int BYTES_A_SLOT = 8;

  private final Slots slots;
  private final Entries entries = new Entries();
  private final Levels[] levels;
  private int[] firstOfValue = new int[256];
  private int[] next = new int[64];

  Shelf(Slots slots) {
    this.slots = slots;
    levels = new Levels[slots.count()];
    Arrays.setAll(levels, slot -> new Levels(entries, slots.steps(slot)));
    Arrays.fill(firstOfValue, NONE);
  }

  /// Whether a term is of use: no other one makes it superfluous.
  boolean needs(int value, int symbol, int innerSteps) {
    int other = value < firstOfValue.length ? firstOfValue[value] : NONE;
    int place = other == NONE ? 0 : slots.place(symbol);
    while (other != NONE) {
      if (entries.inner(other) - innerSteps <= slots.margin(entries.place(other), place)) {
        return false;
      }
      other = next[other];
    }
    return true;
  }

  /// Puts an entry on the shelf.
  void add(Entry entry) {
    makeRoom(entry.value());
    int number = entries.size();
    next[number] = firstOfValue[entry.value()];
    firstOfValue[entry.value()] = number;
    entries.add(entry, slots.place(entry.symbol()), slots.least(entry.symbol()));
  }

  private void makeRoom(int value) {
    if (value >= firstOfValue.length) {
      int known = firstOfValue.length;
      firstOfValue = Arrays.copyOf(firstOfValue, Math.max(value + 1, 2 * known));
      Arrays.fill(firstOfValue, known, firstOfValue.length, NONE);
    }
    if (entries.size() == next.length) {
      next = Arrays.copyOf(next, 2 * next.length);
    }
  }

  /// The least that a term with a symbol of the nonterminal costs anywhere beyond its arguments;
  /// empty when it stands nowhere.
  OptionalInt least(int symbol) {
    return levels.length == 0 ? OptionalInt.empty() : OptionalInt.of(slots.least(symbol));
  }

  /// What an entry takes, about: itself, its arguments, and its places on this shelf.
  int bytesAnEntry() {
    return BYTES_AN_ENTRY + BYTES_A_SLOT * levels.length;
  }

  /// The entries by what they cost in a context of the nonterminal.
  Levels in(int context) {
    return levels[slots.slot(context)];
  }
}
