package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import java.util.List;

/// A task made ready for search: its rows as columns and its grammar flat.
///
/// @param minesConstants whether programs may use constants that no production offers
record Problem(
    KnownRows rows,
    Symbols symbols,
    FlatGrammar grammar,
    LeafPrices prices,
    boolean minesConstants,
    Costs priorCosts) {

  /// Makes a task ready.
  ///
  /// @param room where texts take their memory
  static Problem of(SearchTask task, CostTable prior, Room room) {
    Symbols symbols = Symbols.of(task.domain());
    boolean free = task.grammar().isEmpty();
    LeafPrices prices = new LeafPrices(task.signature(), symbols, free);
    FlatGrammar flat =
        task.grammar()
            .map(grammar -> FlatGrammar.of(grammar, symbols, prices))
            .orElseGet(() -> ColumnGrammar.of(task, prices));
    return new Problem(
        new KnownRows(task, room), symbols, flat, prices, free, new Costs(prior, flat));
  }

  /// The steps that a program costs: those of its cheapest derivation in the grammar. What the
  /// grammar does not make at its place, but deduction does, costs what its symbols and letters do.
  int steps(Term program, Costs costs) {
    return steps(program, grammar.start(), Symbols.ROOT, costs);
  }

  private int steps(Term term, int nonterminal, int context, Costs costs) {
    int symbol = symbols.symbol(term);
    int least = Integer.MAX_VALUE;
    int[] known = grammar.symbols(nonterminal);
    for (int i = 0; i < known.length; i++) {
      if (known[i] == symbol) {
        least = Math.min(least, steps(term, grammar.rules(nonterminal)[i], costs));
      }
    }
    return costs.steps(context, symbol)
        + (least == Integer.MAX_VALUE ? foreign(term, costs) : least);
  }

  /// What a term costs beyond its symbol by a rule; the greatest number when the rule does not make
  /// it.
  private int steps(Term term, Rule rule, Costs costs) {
    return switch (rule) {
      case Rule.Leaf leaf ->
          leaf.term().equals(term) ? Costs.steps(leaf.extraBits()) : Integer.MAX_VALUE;
      case Rule.Apply apply -> {
        List<Term> arguments = ((Term.Call) term).arguments();
        int all = 0;
        for (int place = 0; place < arguments.size(); place++) {
          int made = apply.arguments().get(place);
          all += steps(arguments.get(place), made, apply.contexts().get(place), costs);
        }
        yield all;
      }
    };
  }

  /// What a term that no rule makes costs beyond its symbol.
  private int foreign(Term term, Costs costs) {
    return switch (term) {
      case Term.Input _, Term.Constant _ -> Costs.steps(prices.bits(term));
      case Term.Call call -> {
        int all = 0;
        for (int place = 0; place < call.arguments().size(); place++) {
          Term argument = call.arguments().get(place);
          int context = symbols.context(call.primitive(), place);
          all += costs.steps(context, symbols.symbol(argument)) + foreign(argument, costs);
        }
        yield all;
      }
    };
  }
}
