package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The cheapest ways through a [Growth] from its start to the end of every output, for each piece
/// the cheapest way through it. A path of two or more pieces is a concatenation that nests to the
/// right, and costs exactly what that term costs.
final class CheapestPaths {
  private static final int NONE = Piece.NONE;

  private final Growth growth;
  private final int againSteps;
  private final int[] toHere;
  private final int[] fromHere;
  private final Growth.Edge[] into;
  private final Growth.Edge[] onward;
  private final List<Growth.State> sorted;

  /// @param firstSteps the cost of the outermost concatenation
  /// @param againSteps the cost of a concatenation that ends another one
  CheapestPaths(Growth growth, int firstSteps, int againSteps) {
    this.growth = growth;
    this.againSteps = againSteps;
    sorted = growth.sorted();
    toHere = new int[sorted.size()];
    fromHere = new int[sorted.size()];
    into = new Growth.Edge[sorted.size()];
    onward = new Growth.Edge[sorted.size()];
    Arrays.fill(toHere, NONE);
    Arrays.fill(fromHere, NONE);
    sorted.reversed().forEach(this::lookAhead);
    toHere[Growth.State.START] = firstSteps - againSteps;
    sorted.forEach(this::moveOn);
  }

  /// Finds the cheapest term that makes all that follows after a state, at the end of a
  /// concatenation.
  private void lookAhead(Growth.State state) {
    int here = state.number();
    for (Growth.Edge edge : state.edges()) {
      int steps =
          growth.isEnd(edge.to())
              ? edge.piece().tailSteps()
              : sum(againSteps, edge.piece().headSteps(), fromHere[edge.to().number()]);
      if (steps < fromHere[here]) {
        fromHere[here] = steps;
        onward[here] = edge;
      }
    }
  }

  /// Carries the cheapest heads that lead to a state on to the next ones.
  private void moveOn(Growth.State state) {
    for (Growth.Edge edge : state.edges()) {
      int there = edge.to().number();
      int steps = sum(toHere[state.number()], againSteps, edge.piece().headSteps());
      if (steps < toHere[there]) {
        toHere[there] = steps;
        into[there] = edge;
      }
    }
  }

  /// The paths of two or more pieces, cheapest first, each cheapest through one of its pieces.
  List<Path> paths(int most) {
    List<Path> paths = new ArrayList<>();
    for (Growth.State state : sorted) {
      for (Growth.Edge edge : state.edges()) {
        int steps = through(edge);
        if (steps < NONE) {
          paths.add(new Path(edge, steps));
        }
      }
    }
    paths.sort(Comparator.comparingInt(Path::steps));
    return paths.subList(0, Math.min(most, paths.size()));
  }

  private int through(Growth.Edge edge) {
    int before = toHere[edge.from().number()];
    if (!growth.isEnd(edge.to())) {
      return sum(before, againSteps + edge.piece().headSteps(), fromHere[edge.to().number()]);
    }
    return edge.from().number() == Growth.State.START
        ? NONE
        : sum(before, 0, edge.piece().tailSteps());
  }

  /// The term of a path.
  Term term(Path path, Primitive concatenation) {
    Deque<Growth.Edge> edges = new ArrayDeque<>();
    edges.add(path.edge());
    while (edges.getFirst().from().number() != Growth.State.START) {
      edges.addFirst(into[edges.getFirst().from().number()]);
    }
    while (!growth.isEnd(edges.getLast().to())) {
      edges.addLast(onward[edges.getLast().to().number()]);
    }
    Term term = edges.removeLast().piece().tailTerm();
    while (!edges.isEmpty()) {
      term = new Term.Call(concatenation, List.of(edges.removeLast().piece().headTerm(), term));
    }
    return term;
  }

  private static int sum(int first, int second, int third) {
    return first >= NONE || second >= NONE || third >= NONE ? NONE : first + second + third;
  }

  /// The cheapest path through an edge.
  record Path(Growth.Edge edge, int steps) {}
}
