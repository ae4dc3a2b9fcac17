package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;

/// Makes the terms of a grammar bottom-up, in the order of the least that they cost in any context
/// [1]. All terms below a level are on the shelves before that level is made, because every symbol
/// costs at least a step.
/* [1] S. Barke, H. Peleg, N. Polikarpova, Just-in-time learning for bottom-up enumerative
 * synthesis, OOPSLA 2020; here costs depend on the context, not on the production alone. */
final class Enumerator {
  private final Bank bank;
  private final List<Source> sources = new ArrayList<>();

  /// The first level at which each source can make anything.
  private final int[] firsts;

  private int level;
  private int last;

  Enumerator(Bank bank, List<Rule> rules, Reach reach) {
    this.bank = bank;
    for (Rule rule : rules) {
      reach
          .least(rule)
          .ifPresent(own ->
              sources.add(
                  switch (rule) {
                    case Rule.Leaf leaf ->
                        new Source.One(leaf, own + Costs.steps(leaf.extraBits()), own);
                    case Rule.Apply apply ->
                        new Source.Many(
                            new Combinations(bank, new Call(apply, bank.values())), own);
                  }));
    }
    firsts = sources.stream().mapToInt(Source::first).toArray();
  }

  /// The level that was made last; every term not yet made costs more.
  int level() {
    return level;
  }

  /// Makes the terms of the next level.
  ///
  /// @return false when the search has to stop, or no level can bring anything new
  boolean next() {
    level++;
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] <= level && !make(sources.get(i))) {
        return false;
      }
    }
    return bank.mayGoOn();
  }

  /// Whether no level after the one that was made last can bring anything new with what is on the
  /// shelves. They only get fuller: the last level that can is sought again when it is reached.
  boolean isAtEnd() {
    if (level >= last) {
      last = dearest();
    }
    return level >= last;
  }

  private int dearest() {
    int last = 0;
    for (Source source : sources) {
      last =
          Math.max(
              last,
              switch (source) {
                case Source.One one -> one.first();
                case Source.Many many -> many.own() + many.combinations().dearest(0);
              });
    }
    return last;
  }

  private boolean make(Source source) {
    return switch (source) {
      case Source.One one -> one.first() != level || bank.make(one.leaf(), level - one.own());
      case Source.Many many -> many.combinations().make(level - many.own());
    };
  }

  /// Where terms come from.
  private sealed interface Source {
    /// The first level at which it can make anything.
    int first();

    /// A rule with one term.
    ///
    /// @param first the level at which the term is made
    /// @param own the least steps that its symbol costs
    record One(Rule.Leaf leaf, int first, int own) implements Source {}

    /// A rule with arguments.
    ///
    /// @param own the least steps that the root costs
    record Many(Combinations combinations, int own) implements Source {
      @Override
      public int first() {
        return own + combinations.least();
      }
    }
  }
}
