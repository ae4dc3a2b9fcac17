package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what two or more pieces make that are joined and then filled up, as in `Ann Lee...`: ways
/// through a [Growth] from one prefix to another, behind which the outputs go on with the mark up
/// to the width.
final class FilledJoins {
  private static final int NONE = Piece.NONE;

  /// How many parts behind one prefix are found by one way of filling up.
  private static final int MOST = 3;

  private final Growth growth;
  private final Rule.Apply join;
  private final Costs costs;
  private final Meter meter;
  private final List<Prefix> prefixes;

  /// A part of the outputs.
  ///
  /// @param end the offsets behind it
  /// @param inner the steps that it costs without its root
  record Part(List<Integer> end, int inner, Term term) {
    /// The offsets behind it.
    int[] behind() {
      return end.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  FilledJoins(Growth growth, Rule.Apply join, Costs costs, Meter meter) {
    this.growth = growth;
    this.join = join;
    this.costs = costs;
    this.meter = meter;
    prefixes = growth.all();
  }

  /// The cheapest parts behind a prefix, cheapest first.
  List<Part> behind(Prefix start, Filling.Way way) {
    Ways ways = new Ways(start, way);
    Map<List<Integer>, Prefix> cheapest = new LinkedHashMap<>();
    for (Prefix prefix : prefixes) {
      if (ways.steps[prefix.number()] < NONE && meter.work()) {
        growth
            .filled(start, prefix, way)
            .ifPresent(to ->
                cheapest.merge(
                    Arrays.stream(to).boxed().toList(),
                    prefix,
                    (old, now) -> ways.steps[now.number()] < ways.steps[old.number()] ? now : old));
      }
    }
    return cheapest.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> ways.steps[entry.getValue().number()]))
        .limit(MOST)
        .map(entry -> ways.part(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// The cheapest joins of two or more pieces that begin behind a prefix.
  private final class Ways {
    private final Prefix start;
    private final Filling.Way way;
    private final int[] heads = new int[growth.count()];
    private final Prefix.Extension[] into = new Prefix.Extension[growth.count()];

    /// What the joins that end at each prefix cost, with their tails.
    private final int[] steps = new int[growth.count()];

    private final Prefix.Extension[] tails = new Prefix.Extension[growth.count()];

    Ways(Prefix start, Filling.Way way) {
      this.start = start;
      this.way = way;
      Arrays.fill(heads, NONE);
      Arrays.fill(steps, NONE);
      heads[start.number()] =
          costs.steps(way.rule().contexts().getFirst(), join.symbol()) - again();
      for (Prefix prefix : prefixes) {
        if (heads[prefix.number()] < NONE && meter.work()) {
          prefix.extensions().forEach(this::follow);
        }
      }
    }

    private int again() {
      return costs.steps(join.contexts().get(1), join.symbol());
    }

    private void follow(Prefix.Extension extension) {
      int before = heads[extension.from().number()];
      int there = extension.to().number();
      int head = before + again() + extension.piece().headSteps();
      if (head < heads[there]) {
        heads[there] = head;
        into[there] = extension;
      }
      int tail = before + extension.piece().tailSteps();
      if (extension.from() != start && tail < steps[there]) {
        steps[there] = tail;
        tails[there] = extension;
      }
    }

    Part part(List<Integer> behind, Prefix end) {
      return new Part(behind, steps[end.number()] + way.steps(costs), way.of(term(end)));
    }

    private Term term(Prefix end) {
      Prefix.Extension last = tails[end.number()];
      Term term = last.piece().tailTerm();
      Prefix before = last.from();
      while (before != start) {
        Prefix.Extension extension = into[before.number()];
        term = new Term.Call(join.primitive(), List.of(extension.piece().headTerm(), term));
        before = extension.from();
      }
      return term;
    }
  }
}
