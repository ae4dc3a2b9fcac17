package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The cheapest ways through a [Growth] from its start to the end of every output, for each piece
/// the cheapest way through it. A path of two or more pieces is a concatenation that nests to the
/// right, and costs exactly what that term costs.
final class CheapestPaths {
  private static final int NONE = Piece.NONE;

  private final Meter meter;
  private final int againSteps;
  private final int[] toHere;
  private final int[] fromHere;
  private final Prefix.Extension[] into;
  private final Prefix.Extension[] onward;
  private final List<Prefix> sorted;

  /// @param firstSteps the cost of the outermost concatenation
  /// @param againSteps the cost of a concatenation that ends another one
  /// @param meter told of the work; when it interrupts, there are no paths
  CheapestPaths(Growth growth, int firstSteps, int againSteps, Meter meter) {
    this.meter = meter;
    this.againSteps = againSteps;
    sorted = growth.sorted();
    toHere = new int[growth.count()];
    fromHere = new int[growth.count()];
    into = new Prefix.Extension[growth.count()];
    onward = new Prefix.Extension[growth.count()];
    Arrays.fill(toHere, NONE);
    Arrays.fill(fromHere, NONE);
    toHere[Prefix.START] = firstSteps - againSteps;
    for (int i = sorted.size() - 1; i >= 0 && meter.work(); i--) {
      lookAhead(sorted.get(i));
    }
    for (int i = 0; i < sorted.size() && meter.work(); i++) {
      moveOn(sorted.get(i));
    }
  }

  /// Finds the cheapest term that makes all that follows after a prefix, at the end of a
  /// concatenation.
  private void lookAhead(Prefix prefix) {
    int here = prefix.number();
    for (Prefix.Extension extension : prefix.extensions()) {
      int steps =
          extension.to().isEnd()
              ? extension.piece().tailSteps()
              : sum(againSteps, extension.piece().headSteps(), fromHere[extension.to().number()]);
      if (steps < fromHere[here]) {
        fromHere[here] = steps;
        onward[here] = extension;
      }
    }
  }

  /// Carries the cheapest heads that lead to a prefix on to the next ones.
  private void moveOn(Prefix prefix) {
    if (isDeadEnd(prefix)) {
      return;
    }
    for (Prefix.Extension extension : prefix.extensions()) {
      int there = extension.to().number();
      int steps = sum(toHere[prefix.number()], againSteps, extension.piece().headSteps());
      if (steps < toHere[there]) {
        toHere[there] = steps;
        into[there] = extension;
      }
    }
  }

  /// The paths of two or more pieces, cheapest first, each cheapest through one of its pieces.
  List<Path> paths(int most) {
    List<Path> paths = new ArrayList<>();
    for (Prefix prefix : sorted) {
      if (!isDeadEnd(prefix)) {
        prefix.extensions().forEach(extension -> offer(extension, paths, most));
      }
    }
    return meter.work() ? paths : List.of();
  }

  /// Puts the cheapest path through an extension in its place, behind those that cost as much.
  private void offer(Prefix.Extension extension, List<Path> paths, int most) {
    int steps = through(extension);
    boolean full = paths.size() == most;
    if (steps >= NONE || (full && paths.getLast().steps() <= steps)) {
      return;
    }
    if (full) {
      paths.removeLast();
    }
    int place = paths.size();
    while (place > 0 && paths.get(place - 1).steps() > steps) {
      place--;
    }
    paths.add(place, new Path(extension, steps));
  }

  /// Whether no way leads from a prefix to the end.
  private boolean isDeadEnd(Prefix prefix) {
    return fromHere[prefix.number()] >= NONE;
  }

  private int through(Prefix.Extension extension) {
    int before = toHere[extension.from().number()];
    if (!extension.to().isEnd()) {
      int head = againSteps + extension.piece().headSteps();
      return sum(before, head, fromHere[extension.to().number()]);
    }
    return extension.from().isStart() ? NONE : sum(before, 0, extension.piece().tailSteps());
  }

  /// The term of a path.
  Term term(Path path, Primitive concatenation) {
    Deque<Prefix.Extension> extensions = new ArrayDeque<>();
    extensions.add(path.extension());
    while (!extensions.getFirst().from().isStart()) {
      extensions.addFirst(into[extensions.getFirst().from().number()]);
    }
    while (!extensions.getLast().to().isEnd()) {
      extensions.addLast(onward[extensions.getLast().to().number()]);
    }
    Term term = extensions.removeLast().piece().tailTerm();
    while (!extensions.isEmpty()) {
      term =
          new Term.Call(concatenation, List.of(extensions.removeLast().piece().headTerm(), term));
    }
    return term;
  }

  private static int sum(int first, int second, int third) {
    return first >= NONE || second >= NONE || third >= NONE ? NONE : first + second + third;
  }

  /// The cheapest path through an extension.
  record Path(Prefix.Extension extension, int steps) {}
}
