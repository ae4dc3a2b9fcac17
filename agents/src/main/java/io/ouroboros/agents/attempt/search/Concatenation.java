package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Deduces programs that join pieces: which pieces can stand side by side follows from the outputs.
final class Concatenation {
  private static final String JOIN = "str.++";

  private final Problem problem;
  private final Rule.Apply join;
  private final ValueStore values;
  private final Growth growth;
  private final Map<Integer, Piece> byValue = new HashMap<>();
  private final Map<String, Piece> constants = new HashMap<>();
  private Costs costs;
  private boolean changed;

  private Concatenation(Problem problem, Rule.Apply join, ValueStore values, Meter meter) {
    this.problem = problem;
    this.join = join;
    this.values = values;
    costs = problem.priorCosts();
    List<String> outputs = new ArrayList<>();
    for (int row = 0; row < problem.rows().shown(); row++) {
      outputs.add(((Column.Texts) problem.rows().target()).text(row));
    }
    growth = new Growth(outputs, this::newConstant, meter);
  }

  /// The deduction for a problem; empty when its grammar has no production that joins something and
  /// a term of the start nonterminal again.
  static Optional<Concatenation> of(Problem problem, ValueStore values, Meter meter) {
    int start = problem.grammar().start();
    return problem.grammar().rules().stream()
        .filter(Rule.Apply.class::isInstance)
        .map(Rule.Apply.class::cast)
        .filter(rule -> rule.primitive().name().equals(JOIN) && rule.nonterminal() == start)
        .filter(rule -> rule.arguments().get(1) == start)
        .findFirst()
        .map(rule -> new Concatenation(problem, rule, values, meter));
  }

  /// What the enumeration need not make any more.
  Reach.Deduced deduced() {
    Set<Integer> contexts = new HashSet<>(join.contexts());
    contexts.add(Symbols.ROOT);
    return new Reach.Deduced(join, contexts);
  }

  /// Takes a term of the bank as a piece where it fits.
  void add(Entry entry) {
    boolean head = entry.rule().nonterminal() == join.arguments().get(0);
    boolean tail = entry.rule().nonterminal() == join.arguments().get(1);
    if ((head || tail)
        && values.column(entry.value()) instanceof Column.Texts texts
        && (byValue.containsKey(entry.value()) || growth.fits(texts))) {
      Piece piece = byValue.computeIfAbsent(entry.value(), _ -> new Piece(texts));
      changed |= head && piece.offerHead(entry.steps(costs, join.contexts().get(0)), entry::term);
      changed |= tail && piece.offerTail(entry.steps(costs, join.contexts().get(1)), entry::term);
      if (piece.follow()) {
        growth.add(piece);
      }
    }
  }

  private Optional<Piece> newConstant(String text) {
    if (text.isEmpty() || !problem.minesConstants() || constants.containsKey(text)) {
      return Optional.empty();
    }
    Value value = new Value.Text(text);
    Column.Texts column =
        (Column.Texts) Column.of(Collections.nCopies(problem.rows().shown(), value));
    Piece piece = new Piece(column);
    constants.put(text, piece);
    price(new Term.Constant(value), piece);
    changed = true;
    return Optional.of(piece);
  }

  private void price(Term.Constant constant, Piece piece) {
    int symbol = problem.symbols().symbol(constant);
    int extra = Costs.steps(problem.prices().bits(constant));
    piece.offerHead(extra + costs.steps(join.contexts().get(0), symbol), () -> constant);
    piece.offerTail(extra + costs.steps(join.contexts().get(1), symbol), () -> constant);
  }

  /// Starts over with other costs; which pieces fit where is kept.
  void reprice(Costs other) {
    costs = other;
    byValue.values().forEach(Piece::forget);
    constants.forEach((text, piece) -> {
      piece.forget();
      price(new Term.Constant(new Value.Text(text)), piece);
    });
    changed = true;
  }

  /// Offers the cheapest programs since the last call, if anything has changed.
  void deduce(Shortlist shortlist, int most) {
    if (changed) {
      changed = false;
      CheapestPaths paths =
          new CheapestPaths(
              growth,
              costs.steps(Symbols.ROOT, join.symbol()),
              costs.steps(join.contexts().get(1), join.symbol()));
      for (CheapestPaths.Path path : paths.paths(most)) {
        shortlist.offer(path.steps(), () -> paths.term(path, join.primitive()));
      }
    }
  }
}
