package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The contexts of a nonterminal, those that cost the same for every symbol as one slot: entries
/// are sorted by cost once a slot.
final class Slots {
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final List<int[]> steps = new ArrayList<>();
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final int[] places;
  private final int[] least;
  private final int[][] margins;

  /// @param symbols the symbols of the nonterminal's productions
  Slots(int[] contexts, int[] symbols, Costs costs) {
    int[] sorted = Arrays.stream(symbols).sorted().distinct().toArray();
    Map<Costs.Kind, Integer> byKind = new HashMap<>();
    Map<Row, Integer> byCosts = new HashMap<>();
    for (int context : contexts) {
      slots.put(
          context,
          byKind.computeIfAbsent(
              costs.kind(context), _ -> slot(costs.steps(context, sorted), byCosts)));
    }
    places = new int[sorted.length == 0 ? 0 : sorted[sorted.length - 1] + 1];
    for (int place = 0; place < sorted.length; place++) {
      places[sorted[place]] = place;
    }
    least = new int[sorted.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int[] row : steps) {
      for (int place = 0; place < row.length; place++) {
        least[place] = Math.min(least[place], row[place]);
      }
    }
    margins = new int[sorted.length][];
  }

  private int slot(int[] row, Map<Row, Integer> byCosts) {
    Integer known = byCosts.putIfAbsent(new Row(row), steps.size());
    if (known != null) {
      return known;
    }
    steps.add(row);
    return steps.size() - 1;
  }

  /// The least that a symbol of the nonterminal costs in any slot.
  int least(int symbol) {
    return least[places[symbol]];
  }

  /// How many slots there are.
  int count() {
    return steps.size();
  }

  /// The place of a symbol of the nonterminal among all of them.
  int place(int symbol) {
    return places[symbol];
  }

  /// What the symbols of the nonterminal cost in a slot, by place; not to be changed.
  int[] steps(int slot) {
    return steps.get(slot);
  }

  /// How many steps less than the symbol at another place the one at a place costs in every slot,
  /// at the least; negative when it costs more somewhere.
  int margin(int place, int other) {
    int[] known = margins[place];
    if (known == null) {
      known = new int[least.length];
      Arrays.fill(known, UNKNOWN);
      margins[place] = known;
    }
    if (known[other] == UNKNOWN) {
      known[other] = lowestMargin(place, other);
    }
    return known[other];
  }

  private int lowestMargin(int place, int other) {
    int lowest = Integer.MAX_VALUE;
    for (int[] row : steps) {
      lowest = Math.min(lowest, row[other] - row[place]);
    }
    return lowest;
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

  /// What the symbols cost in a context; equal when each of them costs the same.
  private static final class Row {
    private final int[] steps;

    Row(int[] steps) {
      this.steps = steps;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && Arrays.equals(steps, row.steps);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(steps);
    }
  }
}
