package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for the cheapest decision tree over known tests and terms [1]: at each node the tests that
/// promise the cheapest sides are tried, fewer the deeper the node. The whole program's cost
/// decides, so that the shortest explanation of the rows wins over one that separates them fast.
/// Trying a test at a node is one evaluation, and so is weighing as many as are about as much work.
/* [1] R. Alur, A. Radhakrishna, A. Udupa, Scaling enumerative program synthesis via divide and
 * conquer, TACAS 2017; there the information gain decides, here the least description. */
final class DecisionTrees {
  private static final int[] TRIED_BY_DEPTH = {24, 6, 3, 2, 2, 1};
  private static final int DEEPEST = 24;
  private static final int WEIGHED_AN_EVALUATION = 16;

  private final Rule.Apply choice;
  private final int choiceSteps;
  private final Covers covers;
  private final List<Cover> tests;
  private final int testSteps;
  private final Meter meter;
  private final Map<Node, Optional<DecisionTree>> solved = new HashMap<>();
  private long left;
  private long weighed;

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
  /// @param evaluations how many may be spent
  Optional<DecisionTree> cheapest(RowMask rows, long evaluations) {
    left = evaluations;
    return cheapest(rows, 0);
  }

  private Optional<DecisionTree> cheapest(RowMask rows, int depth) {
    Node node = new Node(rows, TRIED_BY_DEPTH[Math.min(depth, TRIED_BY_DEPTH.length - 1)]);
    Optional<DecisionTree> known = solved.get(node);
    if (known != null) {
      return known;
    }
    Optional<DecisionTree> best =
        covers.best(rows).map(cover -> new DecisionTree.Leaf(cover.steps(), cover.entry()));
    int least = choiceSteps + tests.getFirst().steps() + 2;
    if (depth < DEEPEST && best.map(leaf -> leaf.about() > least).orElse(true)) {
      for (Cover test : promising(node)) {
        boolean mayWin = best.isEmpty() || best.get().about() > choiceSteps + test.steps() + 2;
        if (mayWin && spend()) {
          best = cheaper(best, split(rows, test, depth));
        }
      }
    }
    solved.put(node, best);
    return best;
  }

  private boolean spend() {
    return left-- > 0 && meter.spend(Counted.SPLITS);
  }

  private Optional<DecisionTree> split(RowMask rows, Cover test, int depth) {
    return cheapest(rows.and(test.rows()), depth + 1)
        .flatMap(
            yes -> cheapest(rows.without(test.rows()), depth + 1).map(no -> choose(test, yes, no)));
  }

  private DecisionTree choose(Cover test, DecisionTree yes, DecisionTree no) {
    return new DecisionTree.Choice(
        choice, choiceSteps + test.steps() + yes.about() + no.about(), test.entry(), yes, no);
  }

  private static Optional<DecisionTree> cheaper(
      Optional<DecisionTree> first, Optional<DecisionTree> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    return second.get().about() < first.get().about() ? second : first;
  }

  /// The tests that promise the cheapest sides of a node's rows, best first; those that are left to
  /// weigh when the evaluations are spent are not among them.
  private List<Cover> promising(Node node) {
    RowMask rows = node.rows();
    List<Cover> labels = covers.greedy(rows);
    int least = labels.stream().mapToInt(label -> choiceSteps + testSteps + label.steps()).sum();
    List<Weighed> best = new ArrayList<>();
    for (Cover test : tests) {
      boolean full = best.size() == node.most();
      if ((full && test.steps() + least >= best.getLast().steps()) || !meter.work(labels.size())) {
        break;
      }
      if (rows.isSplitBy(test.rows())) {
        if (weighed++ % WEIGHED_AN_EVALUATION == 0 && !spend()) {
          break;
        }
        insert(
            new Weighed(test, test.steps() + sides(rows, test.rows(), labels)), best, node.most());
      }
    }
    return best.stream().map(Weighed::test).toList();
  }

  private static void insert(Weighed test, List<Weighed> sorted, int most) {
    int place = sorted.size();
    while (place > 0 && sorted.get(place - 1).steps() > test.steps()) {
      place--;
    }
    if (place < most) {
      sorted.add(place, test);
    }
    if (sorted.size() > most) {
      sorted.removeLast();
    }
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

  /// Rows to find a tree for.
  ///
  /// @param most how many tests to try at its root
  private record Node(RowMask rows, int most) {}

  private record Weighed(Cover test, int steps) {}
}
