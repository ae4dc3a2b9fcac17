package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Deduces terms that choose between branches [1] and make one column: terms that are right on some
/// of its rows cover them, and tests split the rows.
/* [1] R. Alur, A. Radhakrishna, A. Udupa, Scaling enumerative program synthesis via divide and
 * conquer, TACAS 2017; here the cheapest tree over the splits is sought instead of a small one. */
final class ChoiceTrees {
  private static final int MOST_BRANCHES = 2;

  private final Problem problem;
  private final Rule.Apply choice;
  private final Column target;
  private final Splits splits;
  private final int deepest;
  private final Meter meter;
  private final Branch then;
  private final Branch otherwise;
  private final Map<RowMask, List<List<Priced>>> chosen = new HashMap<>();
  private Costs costs;
  private int firstSplit;

  /// @param choice the production that chooses
  /// @param target what the shown rows of the column are
  /// @param splits the tests that are known
  /// @param deepest how many choices may follow each other
  ChoiceTrees(
      Problem problem,
      Rule.Apply choice,
      Column target,
      Splits splits,
      Costs costs,
      int deepest,
      Meter meter) {
    this.problem = problem;
    this.choice = choice;
    this.target = target;
    this.splits = splits;
    this.costs = costs;
    this.deepest = deepest;
    this.meter = meter;
    then = new Branch(choice.contexts().get(1));
    otherwise = new Branch(choice.contexts().get(2));
    recite();
  }

  /// Has each text of the column as a constant branch, where constants may be made.
  private void recite() {
    KnownRows rows = problem.rows();
    if (!problem.minesConstants()) {
      return;
    }
    for (int row = 0; row < rows.shown(); row++) {
      Term.Constant answer = new Term.Constant(target.value(row));
      int symbol = problem.symbols().symbol(answer);
      int extra = Costs.steps(problem.prices().bits(answer));
      RowMask right = right(rows.constant(answer.value()));
      then.add(answer, symbol, extra, right, costs);
      otherwise.add(answer, symbol, extra, right, costs);
    }
  }

  private RowMask right(Column column) {
    return RowMask.right(column, target, problem.rows().shown());
  }

  /// Takes a term as a branch.
  void add(Entry entry, Column column) {
    RowMask right = right(column);
    then.add(entry, right, costs);
    otherwise.add(entry, right, costs);
  }

  /// The branch for the rows on which a test says yes.
  Branch then() {
    return then;
  }

  /// The branch for the other rows.
  Branch otherwise() {
    return otherwise;
  }

  /// Starts over with other costs; what joins for which rows is kept.
  void reprice(Costs other) {
    costs = other;
    then.reprice(costs);
    otherwise.reprice(costs);
    recite();
  }

  /// The choices that the covers and splits known by now give, for each split the cheapest ones.
  ///
  /// @param context where they are to stand
  /// @param most how many splits of all rows may be tried
  List<Priced> news(int context, int most) {
    then.update();
    otherwise.update();
    List<RowMask> sides = splits.sides();
    List<Priced> found = new ArrayList<>();
    for (int i = 0; i < Math.min(most, sides.size()); i++) {
      RowMask yes = sides.get((firstSplit + i) % sides.size());
      split(all(), yes, context, deepest).ifPresent(found::add);
      if (problem.minesConstants()) {
        alternatives(yes, context, found);
      }
    }
    firstSplit = sides.isEmpty() ? 0 : (firstSplit + most) % sides.size();
    return found;
  }

  /// Adds what other tests and branches make of a split of all rows, each one evaluation; nothing
  /// when they are those of the last call.
  private void alternatives(RowMask yes, int context, List<Priced> found) {
    List<List<Priced>> parts =
        List.of(
            splits.tests(yes),
            then.best(yes, MOST_BRANCHES),
            otherwise.best(all().without(yes), MOST_BRANCHES));
    if (parts.equals(chosen.put(yes, parts))) {
      return;
    }
    for (Priced test : parts.get(0)) {
      for (Priced left : parts.get(1)) {
        for (Priced right : parts.get(2)) {
          if (meter.spend(Counted.SPLITS)) {
            found.add(choose(List.of(test, left, right), context));
          }
        }
      }
    }
  }

  /// Tries a split of some rows: one evaluation.
  private Optional<Priced> split(RowMask rows, RowMask yes, int context, int depth) {
    RowMask left = rows.and(yes);
    RowMask right = rows.without(yes);
    if (left.isEmpty() || right.isEmpty() || !meter.spend(Counted.SPLITS)) {
      return Optional.empty();
    }
    Optional<Priced> first = then.best(left);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Priced> second = otherwise.best(right);
    if (second.isEmpty() && depth > 1) {
      for (RowMask next : splits.sides()) {
        second = Priced.cheaper(second, split(right, next, choice.contexts().get(2), depth - 1));
      }
    }
    return second.flatMap(
        other -> splits.test(yes).map(test -> choose(List.of(test, first.get(), other), context)));
  }

  private Priced choose(List<Priced> parts, int context) {
    int steps = costs.steps(context, choice.symbol());
    return new Priced(
        steps + parts.stream().mapToInt(Priced::steps).sum(),
        () ->
            new Term.Call(
                choice.primitive(), parts.stream().map(part -> part.term().get()).toList()));
  }

  private RowMask all() {
    return RowMask.all(problem.rows().shown());
  }
}
