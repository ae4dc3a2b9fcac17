package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Says where the enumeration has to make a production's terms: everywhere, but for the contexts in
/// which deduction makes them.
final class Reach {
  private final FlatGrammar grammar;
  private final Costs costs;
  private final List<Deduced> deduced;

  Reach(FlatGrammar grammar, Costs costs, List<Deduced> deduced) {
    this.grammar = grammar;
    this.costs = costs;
    this.deduced = List.copyOf(deduced);
  }

  /// The least that the root of the rule's terms costs where enumeration has to make them; empty
  /// when deduction makes all of them.
  OptionalInt least(Rule rule) {
    List<Integer> contexts = new ArrayList<>(grammar.contexts(rule.nonterminal()));
    for (Deduced other : deduced) {
      if (other.rule().equals(rule)) {
        contexts.removeAll(other.contexts());
      }
    }
    return contexts.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(costs.least(contexts, rule.symbol()));
  }

  /// A production whose terms are deduced in some contexts.
  record Deduced(Rule rule, Set<Integer> contexts) {}
}
