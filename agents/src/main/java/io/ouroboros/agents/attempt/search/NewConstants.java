package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;

/// Makes entries of constants that need not be in the grammar, at the price that constants of their
/// nonterminal have.
final class NewConstants {
  private final Problem problem;
  private final Trial trial;

  NewConstants(Problem problem, Trial trial) {
    this.problem = problem;
    this.trial = trial;
  }

  /// The entry of a constant; one evaluation when it is new, and empty when there is no room for it
  /// or the search has to stop.
  ///
  /// @param nonterminal of which it is to be a term
  Optional<Entry> entry(int nonterminal, Value value) {
    Term.Constant term = new Term.Constant(value);
    double bits =
        nonterminal == ColumnCalls.INSERTIONS
            ? problem.prices().ofTheInserted(term)
            : problem.prices().bits(term);
    Rule.Leaf leaf = new Rule.Leaf(nonterminal, problem.symbols().symbol(term), term, bits);
    int number = trial.run(leaf);
    return number < 0
        ? Optional.empty()
        : Optional.of(new Entry(leaf, List.of(), number, Costs.steps(bits)));
  }
}
