package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.List;

/// A program that chooses between terms by tests.
sealed interface DecisionTree {
  /// What it costs about: as if each branch in it stood where the last one does.
  int about();

  /// What it costs in a context.
  int steps(Costs costs, int context);

  /// The program.
  Term term();

  /// A term without a choice at its root.
  record Leaf(int about, Entry entry) implements DecisionTree {
    @Override
    public int steps(Costs costs, int context) {
      return entry.steps(costs, context);
    }

    @Override
    public Term term() {
      return entry.term();
    }
  }

  /// A choice.
  ///
  /// @param choice the production that chooses
  /// @param about of the whole tree
  record Choice(Rule.Apply choice, int about, Entry test, DecisionTree yes, DecisionTree no)
      implements DecisionTree {
    @Override
    public int steps(Costs costs, int context) {
      List<Integer> places = choice.contexts();
      return costs.steps(context, choice.symbol())
          + test.steps(costs, places.get(0))
          + yes.steps(costs, places.get(1))
          + no.steps(costs, places.get(2));
    }

    @Override
    public Term term() {
      return new Term.Call(choice.primitive(), List.of(test.term(), yes.term(), no.term()));
    }
  }
}
