package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;

/// Makes the terms of a grammar bottom-up, in the order of the least that they cost in any context
/// [1]. All terms below a level are on the shelves before that level is made, because every symbol
/// costs at least a step.
/* [1] S. Barke, H. Peleg, N. Polikarpova, Just-in-time learning for bottom-up enumerative
 * synthesis, OOPSLA 2020; here costs depend on the context, not on the production alone. */
final class Enumerator {
  private static final int NEVER = Integer.MAX_VALUE;

  private final Bank bank;
  private final List<Rule> rules;
  private final int[] own;
  private final int[] extra;
  private int level;

  Enumerator(Bank bank, List<Rule> rules, Reach reach) {
    this.bank = bank;
    this.rules = List.copyOf(rules);
    own = rules.stream().mapToInt(rule -> reach.least(rule).orElse(NEVER)).toArray();
    extra =
        rules.stream()
            .mapToInt(rule -> rule instanceof Rule.Leaf leaf ? Costs.steps(leaf.extraBits()) : 0)
            .toArray();
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
    for (int i = 0; i < rules.size(); i++) {
      if (own[i] != NEVER && !make(rules.get(i), level - own[i] - extra[i], own[i])) {
        return false;
      }
    }
    return bank.mayGoOn();
  }

  /// The dearest level that can bring anything new with what is on the shelves.
  int last() {
    int last = 0;
    for (int i = 0; i < rules.size(); i++) {
      if (own[i] != NEVER) {
        last = Math.max(last, own[i] + extra[i] + bank.dearest(rules.get(i)));
      }
    }
    return last;
  }

  private boolean make(Rule rule, int steps, int rootSteps) {
    return switch (rule) {
      case Rule.Leaf leaf -> steps != 0 || bank.make(leaf, List.of(), level - rootSteps);
      case Rule.Apply apply ->
          steps < apply.arguments().size()
              || fill(apply, new ArrayList<>(), steps, level - rootSteps);
    };
  }

  /// Fills the places from the left, so that together they cost exactly `steps`.
  private boolean fill(Rule.Apply rule, List<Entry> arguments, int steps, int inner) {
    int place = arguments.size();
    boolean last = place == rule.arguments().size() - 1;
    int left = rule.arguments().size() - 1 - place;
    int dearest = Math.min(steps - left, bank.dearest(rule, place));
    for (int cost = last ? steps : 1; cost <= dearest; cost++) {
      List<Entry> choices = bank.at(rule, place, cost);
      int known = choices.size();
      for (int i = 0; i < known; i++) {
        arguments.add(choices.get(i));
        boolean go =
            last ? bank.make(rule, arguments, inner) : fill(rule, arguments, steps - cost, inner);
        arguments.removeLast();
        if (!go) {
          return false;
        }
      }
    }
    return bank.mayGoOn();
  }
}
