package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest known terms for one branch of a conditional, by the shown rows on which they are
/// right: terms of the bank, and joined pieces for sides that were asked for.
final class Branch {
  private static final int MOST_COVERS = 256;

  private final int context;
  private final Map<RowMask, Priced> covers = new LinkedHashMap<>();
  private final Map<RowMask, Concatenation> joins = new LinkedHashMap<>();
  private final Map<RowMask, Priced> joined = new HashMap<>();

  /// @param context where the branch stands
  Branch(int context) {
    this.context = context;
  }

  /// Takes a term that is right on some rows.
  void add(Entry entry, RowMask right, Costs costs) {
    add(new Priced(entry.steps(costs, context), entry::term), right);
  }

  /// Takes a constant that is right on some rows.
  ///
  /// @param symbol the one that stands for it
  /// @param extra the steps that it costs beyond its symbol
  void add(Term.Constant constant, int symbol, int extra, RowMask right, Costs costs) {
    add(new Priced(extra + costs.steps(context, symbol), () -> constant), right);
  }

  private void add(Priced priced, RowMask right) {
    if (right.isEmpty()) {
      return;
    }
    Priced known = covers.get(right);
    boolean room = known != null || covers.size() < MOST_COVERS;
    if (room && (known == null || priced.steps() < known.steps())) {
      covers.put(right, priced);
    }
  }

  /// Takes a term that may be a piece of any side.
  ///
  /// @param held the rows on which it is part of the answer
  void addPiece(Entry entry, RowMask held) {
    if (!held.isEmpty()) {
      joins.forEach((rows, join) -> {
        if (held.contains(rows)) {
          join.add(entry);
        }
      });
    }
  }

  /// Has pieces joined for these rows from now on.
  void join(RowMask rows, Concatenation concatenation) {
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
  Optional<Priced> best(RowMask rows) {
    List<Priced> best = best(rows, 1);
    return best.isEmpty() ? Optional.empty() : Optional.of(best.getFirst());
  }

  /// The cheapest terms that are right on all of these rows, and on different others.
  List<Priced> best(RowMask rows, int most) {
    List<Priced> best = new ArrayList<>(most + 1);
    Priced join = joined.get(rows);
    if (join != null) {
      best.add(join);
    }
    covers.forEach((right, cover) -> {
      if (right.contains(rows)) {
        Priced.insert(cover, best, most);
      }
    });
    return best;
  }

  /// Forgets the terms, because their costs have changed; joined pieces are repriced.
  void reprice(Costs costs) {
    covers.clear();
    joined.clear();
    joins.values().forEach(join -> join.reprice(costs));
  }
}
