package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Vocabulary;

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
    Vocabulary vocabulary = task.domain().vocabulary();
    Symbols symbols = Symbols.of(vocabulary);
    boolean free = task.grammar().isEmpty();
    LeafPrices prices = new LeafPrices(task.signature(), symbols, free);
    Grammar grammar = task.grammar().orElseGet(() -> ColumnGrammar.of(task, vocabulary));
    FlatGrammar flat = FlatGrammar.of(grammar, symbols, prices);
    return new Problem(
        new KnownRows(task, room), symbols, flat, prices, free, new Costs(prior, flat));
  }
}
