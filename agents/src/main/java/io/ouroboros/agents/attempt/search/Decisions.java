package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deduces programs that choose between terms by tests: divide and conquer over the rows. Terms of
/// the start that are right on some rows cover them, terms of truth values split them, and
/// [DecisionTrees] finds the cheapest way to put them together.
final class Decisions {
  private static final String CHOICE = "bv.ite";
  private static final int MOST_COVERS = 3_000;
  private static final int MOST_TESTS = 3_000;

  /// How much must have been spent again before the next trees are looked for, as a share.
  private static final int PAUSE = 5;

  /// What one look for trees may spend: a share of what was spent before, and at least so much.
  private static final int SHARE_AT_ONCE = 2;

  private static final long LEAST_AT_ONCE = 2_000;

  private final Problem problem;
  private final Rule.Apply choice;
  private final ValueStore values;
  private final Meter meter;
  private final Covers covers;
  private final Covers tests;
  private Costs costs;
  private boolean changed;
  private long nextAt;

  private Decisions(Problem problem, Rule.Apply choice, ValueStore values, Meter meter) {
    this.problem = problem;
    this.choice = choice;
    this.values = values;
    this.meter = meter;
    covers = new Covers(problem.rows().shown(), MOST_COVERS, meter);
    tests = new Covers(problem.rows().shown(), MOST_TESTS, meter);
    costs = problem.priorCosts();
  }

  /// The deduction for a problem; empty when there are no rows to tell apart, it is not about words
  /// of bits, or its grammar has no production that chooses between terms of the start nonterminal.
  static Optional<Decisions> of(Problem problem, ValueStore values, Meter meter) {
    int start = problem.grammar().start();
    return problem.grammar().startCalls(Set.of(CHOICE)).stream()
        .filter(rule -> rule.arguments().get(1) == start && rule.arguments().get(2) == start)
        .filter(_ -> problem.rows().shown() > 1 && problem.rows().target().type() == Type.BITS)
        .findFirst()
        .map(rule -> new Decisions(problem, rule, values, meter));
  }

  /// What the enumeration need not make any more.
  Reach.Deduced deduced() {
    return new Reach.Deduced(
        choice, Set.of(Symbols.ROOT, choice.contexts().get(1), choice.contexts().get(2)));
  }

  /// Takes a term of the bank as a branch or as a test.
  void add(Entry entry) {
    Column column = values.column(entry.value());
    KnownRows rows = problem.rows();
    if (entry.rule().nonterminal() == problem.grammar().start()) {
      int steps = entry.steps(costs, choice.contexts().get(2));
      changed |=
          covers.add(new Cover(RowMask.right(column, rows.target(), rows.shown()), steps, entry));
    } else if (entry.rule().nonterminal() == choice.arguments().getFirst()
        && column.type() == Type.BOOL) {
      int steps = entry.steps(costs, choice.contexts().getFirst());
      changed |= tests.add(new Cover(RowMask.yes(column, rows), steps, entry));
    }
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    covers.clear();
    tests.clear();
  }

  /// The cheapest program of several branches that the covers and tests known by now give; empty
  /// when it is too early to look again.
  Optional<Priced> cheapest() {
    RowMask all = RowMask.all(problem.rows().shown());
    if (!changed || meter.spent() < nextAt || !covers.covered().contains(all)) {
      return Optional.empty();
    }
    List<Cover> sorted = tests.sorted();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    changed = false;
    long evaluations = Math.max(LEAST_AT_ONCE, meter.spent() / SHARE_AT_ONCE);
    int steps = costs.steps(choice.contexts().get(2), choice.symbol());
    Optional<DecisionTree> cheapest =
        new DecisionTrees(choice, steps, covers, sorted, meter).cheapest(all, evaluations);
    nextAt = meter.spent() + meter.spent() / PAUSE;
    return cheapest.map(tree -> new Priced(tree.steps(costs, Symbols.ROOT), tree::term));
  }
}
