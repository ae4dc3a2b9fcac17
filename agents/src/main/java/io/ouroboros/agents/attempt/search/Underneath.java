package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Likeness;
import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Deduces programs that change joined pieces once more, as in `(upper (str.++ a b))`: the pieces
/// are sought by their [Likeness] to the outputs, and each program found so is executed before it
/// counts, one evaluation. Begins when nothing simpler was found.
final class Underneath {
  private static final int MOST_PIECES = 4_000;
  private static final int MOST_EXTENSIONS = 1_500;
  private static final int AT_ONCE = 4;

  private final Problem problem;
  private final Meter meter;
  private final List<Rule.Apply> roots;
  private final Function<Costs, Concatenation> beginning;
  private final List<Entry> pieces = new ArrayList<>();
  private final List<Concatenation> begun = new ArrayList<>();
  private final Map<Term, Boolean> tried = new HashMap<>();
  private final Set<Term> offered = new HashSet<>();
  private Costs costs;

  private Underneath(
      Problem problem,
      Meter meter,
      List<Rule.Apply> roots,
      Function<Costs, Concatenation> beginning) {
    this.problem = problem;
    this.meter = meter;
    this.roots = roots;
    this.beginning = beginning;
    costs = problem.priorCosts();
  }

  /// The deductions for a problem, one for each likeness that a root of its grammar has.
  static List<Underneath> of(Problem problem, ValueStore values, Meter meter) {
    return Concatenation.join(problem).stream()
        .flatMap(join ->
            Arrays.stream(Likeness.values())
                .map(likeness -> {
                  TextKeys keys = new TextKeys(problem.rows().pool(), likeness::key);
                  Concatenation.Sought sought =
                      new Concatenation.Sought(
                          RowMask.all(problem.rows().shown()), keys::key, MOST_EXTENSIONS);
                  return new Underneath(
                      problem,
                      meter,
                      roots(problem, likeness),
                      costs -> {
                        Concatenation joined =
                            new Concatenation(problem, join, sought, values, meter);
                        joined.reprice(costs);
                        return joined;
                      });
                }))
        .filter(deduction -> !deduction.roots.isEmpty())
        .toList();
  }

  private static List<Rule.Apply> roots(Problem problem, Likeness likeness) {
    int start = problem.grammar().start();
    return problem.grammar().rules().stream()
        .filter(Rule.Apply.class::isInstance)
        .map(Rule.Apply.class::cast)
        .filter(rule -> rule.nonterminal() == start && rule.arguments().equals(List.of(start)))
        .filter(rule -> Likeness.of(rule.primitive()).filter(likeness::equals).isPresent())
        .toList();
  }

  /// Takes a term of the bank.
  void add(Entry entry) {
    if (entry.rule().nonterminal() == problem.grammar().start()) {
      if (begun.isEmpty() && pieces.size() < MOST_PIECES) {
        pieces.add(entry);
      }
      begun.forEach(joined -> joined.add(entry));
    }
  }

  /// Starts over with other costs; which pieces fit where is kept.
  void reprice(Costs other) {
    costs = other;
    offered.clear();
    pieces.clear();
    begun.forEach(joined -> joined.reprice(other));
  }

  /// Begins, because nothing simpler was found; only once.
  void tryHarder() {
    if (begun.isEmpty()) {
      Concatenation joined = beginning.apply(costs);
      begun.add(joined);
      pieces.forEach(joined::add);
      pieces.clear();
    }
  }

  /// The cheapest programs for each root that are right, since the last call.
  List<Priced> news() {
    List<Priced> right = new ArrayList<>();
    for (Concatenation joined : begun) {
      if (joined.takeChange()) {
        roots.forEach(root -> right.addAll(under(root, joined)));
      }
    }
    return right;
  }

  private List<Priced> under(Rule.Apply root, Concatenation joined) {
    int own = costs.steps(Symbols.ROOT, root.symbol());
    List<Priced> right = new ArrayList<>();
    for (Priced argument : joined.cheapest(root.contexts().getFirst(), AT_ONCE)) {
      Term term = new Term.Call(root.primitive(), List.of(argument.term().get()));
      if (offered.add(term) && isRight(term)) {
        right.add(new Priced(own + argument.steps(), () -> term));
      }
    }
    return right;
  }

  /// Whether a program is right on the shown rows: one evaluation, when it is new.
  private boolean isRight(Term term) {
    if (!tried.containsKey(term) && meter.spend(Counted.INVERSES)) {
      boolean right = problem.rows().examples().stream().allMatch(row -> row.isReproducedBy(term));
      tried.put(term, right);
    }
    return tried.getOrDefault(term, false);
  }
}
