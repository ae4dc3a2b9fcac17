package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;

/// The entries of one nonterminal, by what they cost in each slot. Of two terms with the same value
/// only those stay that no other undercuts in every context: observational equivalence that never
/// loses the cheapest program.
final class Shelf {
  private final Slots slots;
  private final Costs costs;
  private final List<List<List<Entry>>> bySlotAndSteps = new ArrayList<>();
  private final List<List<Entry>> byValue = new ArrayList<>();

  Shelf(Slots slots, Costs costs) {
    this.slots = slots;
    this.costs = costs;
    for (int slot = 0; slot < slots.count(); slot++) {
      bySlotAndSteps.add(new ArrayList<>());
    }
  }

  /// Whether an entry is of use: no other one makes it superfluous.
  boolean needs(Entry entry) {
    return same(entry).stream().noneMatch(other -> undercuts(other, entry));
  }

  private List<Entry> same(Entry entry) {
    return entry.value() < byValue.size() ? byValue.get(entry.value()) : List.of();
  }

  /// Puts an entry on the shelf.
  void add(Entry entry) {
    while (byValue.size() <= entry.value()) {
      byValue.add(List.of());
    }
    List<Entry> longer = new ArrayList<>(same(entry));
    longer.add(entry);
    byValue.set(entry.value(), longer);
    for (int slot = 0; slot < slots.count(); slot++) {
      List<List<Entry>> levels = bySlotAndSteps.get(slot);
      int steps = entry.steps(costs, slots.context(slot));
      while (levels.size() <= steps) {
        levels.add(List.of());
      }
      if (levels.get(steps).isEmpty()) {
        levels.set(steps, new ArrayList<>());
      }
      levels.get(steps).add(entry);
    }
  }

  private boolean undercuts(Entry cheap, Entry dear) {
    if (cheap.symbol() == dear.symbol()) {
      return cheap.inner() <= dear.inner();
    }
    for (int slot = 0; slot < slots.count(); slot++) {
      int context = slots.context(slot);
      if (cheap.steps(costs, context) > dear.steps(costs, context)) {
        return false;
      }
    }
    return true;
  }

  /// The entries that cost so many steps in a slot. The list may grow while the search goes on.
  List<Entry> at(int slot, int steps) {
    List<List<Entry>> levels = bySlotAndSteps.get(slot);
    return steps < levels.size() ? levels.get(steps) : List.of();
  }

  /// The most steps that an entry costs in a slot; 0 when there is none.
  int dearest(int slot) {
    return Math.max(0, bySlotAndSteps.get(slot).size() - 1);
  }

  /// The slots of this shelf.
  Slots slots() {
    return slots;
  }
}
