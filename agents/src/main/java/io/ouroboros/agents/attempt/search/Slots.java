package io.ouroboros.agents.attempt.search;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The contexts of a nonterminal, those that cost the same for every symbol as one slot: entries
/// are sorted by cost once a slot.
final class Slots {
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final List<int[]> steps = new ArrayList<>();
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final int[] places;
  private final int[] margins;
  private final int symbols;

  /// @param symbols the symbols of the nonterminal's productions
  Slots(Set<Integer> contexts, Set<Integer> symbols, Costs costs) {
    int[] sorted = symbols.stream().mapToInt(symbol -> symbol).sorted().toArray();
    Map<IntBuffer, Integer> byCosts = new HashMap<>();
    for (int context : contexts) {
      int[] row = new int[sorted.length];
      Arrays.setAll(row, place -> costs.steps(context, sorted[place]));
      Integer slot = byCosts.putIfAbsent(IntBuffer.wrap(row), steps.size());
      slots.put(context, slot == null ? steps.size() : slot);
      if (slot == null) {
        steps.add(row);
      }
    }
    this.symbols = sorted.length;
    places = new int[sorted.length == 0 ? 0 : sorted[sorted.length - 1] + 1];
    Arrays.setAll(places, symbol -> Math.max(0, Arrays.binarySearch(sorted, symbol)));
    margins = new int[sorted.length * sorted.length];
    Arrays.fill(margins, UNKNOWN);
  }

  /// How many slots there are.
  int count() {
    return steps.size();
  }

  /// What a symbol of the nonterminal costs in a slot.
  int steps(int slot, int symbol) {
    return steps.get(slot)[places[symbol]];
  }

  /// How many steps less than another symbol one costs in every slot, at the least; negative when
  /// it costs more somewhere.
  int margin(int symbol, int other) {
    int place = places[symbol] * symbols + places[other];
    if (margins[place] == UNKNOWN) {
      int least = Integer.MAX_VALUE;
      for (int[] row : steps) {
        least = Math.min(least, row[places[other]] - row[places[symbol]]);
      }
      margins[place] = least;
    }
    return margins[place];
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
