package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.List;

/// A program that chooses between terms by tests.
sealed interface DecisionTree {
  /// What it costs where a branch stands.
  int steps();

  /// The program.
  Term term();

  /// A term without a choice at its root.
  record Leaf(int steps, Entry entry) implements DecisionTree {
    @Override
    public Term term() {
      return entry.term();
    }
  }

  /// A choice.
  ///
  /// @param choice the production that chooses
  /// @param steps of the whole tree
  record Choice(Rule.Apply choice, int steps, Entry test, DecisionTree yes, DecisionTree no)
      implements DecisionTree {
    @Override
    public Term term() {
      return new Term.Call(choice.primitive(), List.of(test.term(), yes.term(), no.term()));
    }
  }
}
