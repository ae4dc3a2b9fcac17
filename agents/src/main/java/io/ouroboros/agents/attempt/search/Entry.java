package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.List;

/// A term in the bank.
///
/// @param arguments the entries at its places; empty for a leaf
/// @param value the number of its column in the [ValueStore]
/// @param inner the steps it costs, without its root symbol, which costs what the context says
record Entry(Rule rule, List<Entry> arguments, int value, int inner) {
  /// The symbol at the root.
  int symbol() {
    return rule.symbol();
  }

  /// The steps it costs in a context.
  int steps(Costs costs, int context) {
    return inner + costs.steps(context, symbol());
  }

  /// Whether it is a call of inputs and constants, or one of those.
  boolean isFlat() {
    for (Entry argument : arguments) {
      if (!(argument.rule() instanceof Rule.Leaf)) {
        return false;
      }
    }
    return true;
  }

  /// The term itself.
  Term term() {
    return switch (rule) {
      case Rule.Leaf leaf -> leaf.term();
      case Rule.Apply apply ->
          new Term.Call(apply.primitive(), arguments.stream().map(Entry::term).toList());
    };
  }
}
