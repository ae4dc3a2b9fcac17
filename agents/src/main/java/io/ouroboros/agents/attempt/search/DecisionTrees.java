package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for the cheapest decision tree over known tests and terms [1]: at each node the tests that
/// promise the cheapest sides are tried, fewer the deeper the node. The whole program's cost
/// decides, so that the shortest explanation of the rows wins over one that separates them fast.
/* [1] R. Alur, A. Radhakrishna, A. Udupa, Scaling enumerative program synthesis via divide and
 * conquer, TACAS 2017; there the information gain decides, here the least description. */
final class DecisionTrees {
  private static final int[] TRIED_BY_DEPTH = {24, 6, 3, 2, 2, 1};
  private static final int DEEPEST = 24;

  private final Rule.Apply choice;
  private final int choiceSteps;
  private final Covers covers;
  private final List<Cover> tests;
  private final int testSteps;
  private final Meter meter;
  private final Map<RowMask, Optional<DecisionTree>> solved = new HashMap<>();

  /// @param choiceSteps what the choice itself costs
  /// @param tests the sets on which tests say yes, cheapest first; at least one
  DecisionTrees(Rule.Apply choice, int choiceSteps, Covers covers, List<Cover> tests, Meter meter) {
    this.choice = choice;
    this.choiceSteps = choiceSteps;
    this.covers = covers;
    this.tests = tests;
    this.meter = meter;
    testSteps = tests.get(Math.min(tests.size() - 1, 8)).steps();
  }

  /// The cheapest tree that was found for some rows; empty when some row has no right term, or the
  /// search has to stop.
  ///
  /// @param rows all of them covered
  Optional<DecisionTree> cheapest(RowMask rows) {
    return cheapest(rows, 0);
  }

  private Optional<DecisionTree> cheapest(RowMask rows, int depth) {
    Optional<DecisionTree> known = solved.get(rows);
    if (known != null) {
      return known;
    }
    Optional<DecisionTree> best =
        covers.best(rows).map(cover -> new DecisionTree.Leaf(cover.steps(), cover.entry()));
    int least = choiceSteps + tests.getFirst().steps() + 2;
    if (depth < DEEPEST && best.map(leaf -> leaf.steps() > least).orElse(true)) {
      for (Cover test : promising(rows, depth)) {
        if (best.isPresent() && best.get().steps() <= choiceSteps + test.steps() + 2) {
          continue;
        }
        if (!meter.spend(Counted.SPLITS)) {
          return best;
        }
        best = cheaper(best, split(rows, test, depth));
      }
    }
    solved.put(rows, best);
    return best;
  }

  private Optional<DecisionTree> split(RowMask rows, Cover test, int depth) {
    return cheapest(rows.and(test.rows()), depth + 1)
        .flatMap(
            yes -> cheapest(rows.without(test.rows()), depth + 1).map(no -> choose(test, yes, no)));
  }

  private DecisionTree choose(Cover test, DecisionTree yes, DecisionTree no) {
    return new DecisionTree.Choice(
        choice, choiceSteps + test.steps() + yes.steps() + no.steps(), test.entry(), yes, no);
  }

  private static Optional<DecisionTree> cheaper(
      Optional<DecisionTree> first, Optional<DecisionTree> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    return second.get().steps() < first.get().steps() ? second : first;
  }

  /// The tests that promise the cheapest sides of some rows, best first.
  private List<Cover> promising(RowMask rows, int depth) {
    List<Cover> labels = covers.greedy(rows);
    List<Scored> scored = new ArrayList<>();
    for (Cover test : tests) {
      if (rows.common(test.rows()) > 0 && !test.rows().contains(rows)) {
        scored.add(new Scored(test, test.steps() + sides(rows, test.rows(), labels)));
      }
    }
    scored.sort(Comparator.comparingInt(Scored::steps));
    int most = TRIED_BY_DEPTH[Math.min(depth, TRIED_BY_DEPTH.length - 1)];
    return scored.stream().limit(most).map(Scored::test).toList();
  }

  /// About what the two sides cost: the terms of the labels that they meet, and a choice between
  /// any two of them.
  private int sides(RowMask rows, RowMask yes, List<Cover> labels) {
    int steps = 0;
    for (Cover label : labels) {
      steps += label.rows().meets(rows, yes) ? choiceSteps + testSteps + label.steps() : 0;
      steps += label.rows().meetsBeyond(rows, yes) ? choiceSteps + testSteps + label.steps() : 0;
    }
    return steps;
  }

  private record Scored(Cover test, int steps) {}
}
