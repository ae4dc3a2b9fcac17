package io.ouroboros.agents.attempt.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The cheapest known terms for one branch of a conditional, by the shown rows on which they are
/// right: terms of the bank, and joined pieces for sides that were asked for.
final class Branch {
  private static final int MOST_COVERS = 256;

  private final int context;
  private final Map<BitSet, Priced> covers = new LinkedHashMap<>();
  private final Map<BitSet, Concatenation> joins = new LinkedHashMap<>();
  private final Map<BitSet, Priced> joined = new HashMap<>();

  /// @param context where the branch stands
  Branch(int context) {
    this.context = context;
  }

  /// Takes a term that is right on some rows.
  void add(Entry entry, BitSet right, Costs costs) {
    if (right.isEmpty()) {
      return;
    }
    Priced priced = new Priced(entry.steps(costs, context), entry::term);
    Priced known = covers.get(right);
    boolean room = known != null || covers.size() < MOST_COVERS;
    if (room && (known == null || priced.steps() < known.steps())) {
      covers.put(right, priced);
    }
  }

  /// Takes a term that may be a piece of any side.
  ///
  /// @param held the rows on which it is part of the answer
  void addPiece(Entry entry, BitSet held) {
    if (!held.isEmpty()) {
      joins.forEach((rows, join) -> {
        if (RowSets.contains(held, rows)) {
          join.add(entry);
        }
      });
    }
  }

  /// Whether pieces are joined for these rows already.
  boolean joins(BitSet rows) {
    return joins.containsKey(rows);
  }

  /// Has pieces joined for these rows from now on.
  void join(BitSet rows, Concatenation concatenation) {
    joins.put(rows, concatenation);
  }

  /// Looks for cheaper joined pieces.
  void update() {
    joins.forEach((rows, join) ->
        join.news(context, 1)
            .forEach(priced ->
                joined.merge(rows, priced, (old, now) -> now.steps() < old.steps() ? now : old)));
  }

  /// The cheapest term that is right on all of these rows.
  Optional<Priced> best(BitSet rows) {
    Optional<Priced> best = Optional.ofNullable(joined.get(rows));
    for (Map.Entry<BitSet, Priced> cover : covers.entrySet()) {
      if (RowSets.contains(cover.getKey(), rows)) {
        best = Priced.cheaper(best, Optional.of(cover.getValue()));
      }
    }
    return best;
  }

  /// Forgets the terms, because their costs have changed; joined pieces are repriced.
  void reprice(Costs costs) {
    covers.clear();
    joined.clear();
    joins.values().forEach(join -> join.reprice(costs));
  }
}
