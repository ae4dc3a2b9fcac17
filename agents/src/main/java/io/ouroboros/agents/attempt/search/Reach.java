package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Says where the enumeration has to make a production's terms: everywhere, but for the contexts in
/// which deduction makes them.
final class Reach {
  private final FlatGrammar grammar;
  private final Costs costs;
  private final List<Deduced> deduced;
  private final Bank bank;

  /// @param bank of the same grammar and costs
  Reach(FlatGrammar grammar, Costs costs, List<Deduced> deduced, Bank bank) {
    this.bank = bank;
    this.grammar = grammar;
    this.costs = costs;
    this.deduced = List.copyOf(deduced);
  }

  /// The least that the root of the rule's terms costs where enumeration has to make them; empty
  /// when deduction makes all of them.
  OptionalInt least(Rule rule) {
    Set<Integer> done = new HashSet<>();
    for (Deduced other : deduced) {
      if (other.rule().equals(rule)) {
        done.addAll(other.contexts());
      }
    }
    return done.isEmpty()
        ? bank.least(rule)
        : Arrays.stream(grammar.standing().contexts(rule.nonterminal()))
            .filter(context -> !done.contains(context))
            .map(context -> costs.steps(context, rule.symbol()))
            .min();
  }

  /// A production whose terms are deduced in some contexts.
  record Deduced(Rule rule, Set<Integer> contexts) {}
}
