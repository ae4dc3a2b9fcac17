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
  private final List<Entry> arguments = new ArrayList<>();
  private int level;

  Enumerator(Bank bank, List<Rule> rules, Reach reach) {
    this.bank = bank;
    for (Rule rule : rules) {
      reach.least(rule).ifPresent(own -> sources.add(new Source(rule, own, bank.places(rule))));
    }
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
    for (Source source : sources) {
      if (!make(source)) {
        return false;
      }
    }
    return bank.mayGoOn();
  }

  /// The dearest level that can bring anything new with what is on the shelves.
  int last() {
    int last = 0;
    for (Source source : sources) {
      last = Math.max(last, source.own() + source.extra() + Place.dearest(source.places()));
    }
    return last;
  }

  private boolean make(Source source) {
    int steps = level - source.own() - source.extra();
    if (source.places().isEmpty()) {
      return steps != 0 || bank.make(source.rule(), List.of(), level - source.own());
    }
    arguments.clear();
    return steps < source.places().size() || fill(source, steps);
  }

  /// Fills the places that are left, so that together they cost exactly `steps`.
  private boolean fill(Source source, int steps) {
    Place place = source.places().get(arguments.size());
    List<Place> later = source.places().subList(arguments.size() + 1, source.places().size());
    int dearest = Math.min(steps - later.size(), place.dearest());
    for (int cost = Math.max(1, steps - Place.dearest(later)); cost <= dearest; cost++) {
      List<Entry> choices = place.at(cost);
      int known = choices.size();
      for (int i = 0; i < known; i++) {
        arguments.add(choices.get(i));
        boolean goes =
            later.isEmpty()
                ? bank.make(source.rule(), arguments, level - source.own())
                : fill(source, steps - cost);
        arguments.removeLast();
        if (!goes) {
          return false;
        }
      }
    }
    return bank.mayGoOn();
  }

  /// A rule whose terms are to be made.
  ///
  /// @param own the least steps that the root costs
  /// @param places of the arguments; empty for a leaf
  private record Source(Rule rule, int own, List<Place> places) {
    /// The steps of a leaf beyond its symbol.
    int extra() {
      return rule instanceof Rule.Leaf leaf ? Costs.steps(leaf.extraBits()) : 0;
    }
  }
}
