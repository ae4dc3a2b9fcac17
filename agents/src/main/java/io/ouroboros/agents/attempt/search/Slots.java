package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The contexts of a nonterminal, those that cost the same for every symbol as one slot: entries
/// are sorted by cost once a slot.
final class Slots {
  private final List<Integer> contexts = new ArrayList<>();
  private final Map<Integer, Integer> slots = new HashMap<>();

  /// @param symbols the symbols of the nonterminal's productions
  Slots(Set<Integer> contexts, Set<Integer> symbols, Costs costs) {
    Map<List<Integer>, Integer> byCosts = new HashMap<>();
    List<Integer> sorted = List.copyOf(new TreeSet<>(symbols));
    for (int context : contexts) {
      List<Integer> row = sorted.stream().map(symbol -> costs.steps(context, symbol)).toList();
      Integer slot = byCosts.putIfAbsent(row, this.contexts.size());
      if (slot == null) {
        this.contexts.add(context);
      }
      slots.put(context, slot == null ? this.contexts.size() - 1 : slot);
    }
  }

  /// How many slots there are.
  int count() {
    return contexts.size();
  }

  /// A context that stands for a slot.
  int context(int slot) {
    return contexts.get(slot);
  }

  /// The slot of a context of the nonterminal.
  ///
  /// @throws IllegalArgumentException when the nonterminal does not stand there
  int slot(int context) {
    Integer slot = slots.get(context);
    if (slot == null) {
      throw new IllegalArgumentException("The context (%d) has no slot.".formatted(context));
    }
    return slot;
  }
}
