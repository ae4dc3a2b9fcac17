package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Choices;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Deduces programs that choose between branches [1]: terms that are right on some of the rows
/// cover them, terms of truth values split the rows, and where no term covers a side, joined pieces
/// may.
/* [1] R. Alur, A. Radhakrishna, A. Udupa, Scaling enumerative program synthesis via divide and
 * conquer, TACAS 2017; here the cheapest tree over the splits is sought instead of a small one. */
final class Conditional {
  private static final int MOST_JOINED_SPLITS = 24;
  private static final int JOINED_AT_ONCE = 2;
  private static final int MOST_PIECES = 4_000;
  private static final int DEEPEST = 3;
  private static final int MOST_BRANCHES = 2;

  private final Problem problem;
  private final Rule.Apply choice;
  private final ValueStore values;
  private final Meter meter;
  private final Branch then;
  private final Branch otherwise;
  private final Splits splits = new Splits();
  private final List<Entry> pieces = new ArrayList<>();
  private final Map<RowMask, List<List<Priced>>> chosen = new HashMap<>();
  private Costs costs;
  private int firstSplit;
  private int joinedSplits;

  private Conditional(Problem problem, Rule.Apply choice, ValueStore values, Meter meter) {
    this.problem = problem;
    this.choice = choice;
    this.values = values;
    this.meter = meter;
    costs = problem.priorCosts();
    then = new Branch(choice.contexts().get(1));
    otherwise = new Branch(choice.contexts().get(2));
    recite();
  }

  /// The deduction for a problem; empty when there are no rows to tell apart, or its grammar has no
  /// production that chooses between terms of the start nonterminal.
  static Optional<Conditional> of(Problem problem, ValueStore values, Meter meter) {
    int start = problem.grammar().start();
    return problem.grammar().startCalls(Choices.PRIMITIVES).stream()
        .filter(rule -> rule.arguments().get(1) == start && rule.arguments().get(2) == start)
        .filter(_ -> problem.rows().shown() > 1)
        .findFirst()
        .map(rule -> new Conditional(problem, rule, values, meter));
  }

  /// Has each answer as a constant branch, where constants may be made.
  private void recite() {
    KnownRows rows = problem.rows();
    if (!problem.minesConstants()) {
      return;
    }
    for (int row = 0; row < rows.shown(); row++) {
      Term.Constant answer = new Term.Constant(rows.target().value(row));
      int symbol = problem.symbols().symbol(answer);
      int extra = Costs.steps(problem.prices().bits(answer));
      RowMask right = RowMask.right(rows.constant(answer.value()), rows);
      then.add(answer, symbol, extra, right, costs);
      otherwise.add(answer, symbol, extra, right, costs);
    }
  }

  /// What the enumeration need not make any more.
  Reach.Deduced deduced() {
    return new Reach.Deduced(
        choice, Set.of(Symbols.ROOT, choice.contexts().get(1), choice.contexts().get(2)));
  }

  /// Takes a term of the bank as a branch or as a split.
  void add(Entry entry) {
    Column column = values.column(entry.value());
    if (entry.rule().nonterminal() == problem.grammar().start()) {
      RowMask right = RowMask.right(column, problem.rows());
      then.add(entry, right, costs);
      otherwise.add(entry, right, costs);
      if (pieces.size() < MOST_PIECES) {
        pieces.add(entry);
      }
      if (joinedSplits > 0) {
        RowMask held = RowMask.held(column, problem.rows());
        then.addPiece(entry, held);
        otherwise.addPiece(entry, held);
      }
    }
    if (entry.rule().nonterminal() == choice.arguments().getFirst() && column.type() == Type.BOOL) {
      int steps = entry.steps(costs, choice.contexts().getFirst());
      splits.add(entry, RowMask.yes(column, problem.rows()), problem.rows(), steps);
    }
  }

  /// The sides of the splits that are known.
  List<RowMask> sides() {
    return splits.sides();
  }

  /// Whether a term is wanted as a test although the bank has a cheaper one of the same value:
  /// where a task brings no grammar of its own, other rows may tell the two apart.
  boolean wants(Rule rule, int value) {
    return problem.minesConstants()
        && rule.nonterminal() == choice.arguments().getFirst()
        && splits.lacks(rule.symbol(), value);
  }

  /// Starts over with other costs; what joins for which rows is kept.
  void reprice(Costs other) {
    costs = other;
    splits.clear();
    pieces.clear();
    then.reprice(costs);
    otherwise.reprice(costs);
    recite();
  }

  /// Joins pieces for the sides of further splits, because nothing simpler was found.
  void tryHarder() {
    Concatenation.join(problem)
        .ifPresent(join -> {
          int most = Math.min(joinedSplits + JOINED_AT_ONCE, MOST_JOINED_SPLITS);
          for (RowMask yes : splits.sides()) {
            if (joinedSplits < most && !then.joins(yes)) {
              joinedSplits++;
              join(then, join, yes);
              join(otherwise, join, all().without(yes));
            }
          }
        });
  }

  private void join(Branch branch, Rule.Apply join, RowMask rows) {
    Concatenation side = new Concatenation(problem, join, rows, values, meter);
    side.reprice(costs);
    branch.join(rows, side);
    pieces.forEach(side::add);
  }

  /// The conditionals that the covers and splits known by now give, for each split the cheapest
  /// ones.
  ///
  /// @param most how many splits of all rows may be tried
  List<Priced> news(int most) {
    then.update();
    otherwise.update();
    List<RowMask> sides = splits.sides();
    List<Priced> found = new ArrayList<>();
    for (int i = 0; i < Math.min(most, sides.size()); i++) {
      RowMask yes = sides.get((firstSplit + i) % sides.size());
      split(all(), yes, Symbols.ROOT, DEEPEST).ifPresent(found::add);
      if (problem.minesConstants()) {
        alternatives(yes, found);
      }
    }
    firstSplit = sides.isEmpty() ? 0 : (firstSplit + most) % sides.size();
    return found;
  }

  /// Adds what other tests and branches make of a split of all rows, each one evaluation; nothing
  /// when they are those of the last call.
  private void alternatives(RowMask yes, List<Priced> found) {
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
            found.add(choose(List.of(test, left, right), Symbols.ROOT));
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
