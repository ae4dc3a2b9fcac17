package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Fills up terms that stand in all outputs to the [FilledWidths] that these show: such widths are
/// seldom, and so too dear for the enumeration.
final class Filling {
  private static final String BEFORE = "pad.left";
  private static final String BEHIND = "pad.right";

  /// How many terms are filled up under the same costs.
  private static final int MOST = 400;

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Outputs outputs;
  private final List<Way> ways;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private Costs costs;
  private int taken;

  /// A call that fills up.
  ///
  /// @param constants the width and the mark
  record Way(Rule.Apply rule, FilledWidths.Fill fill, Bucket constants) {
    /// The steps that the constants cost.
    int steps(Costs costs) {
      int steps = 0;
      for (int i = 0; i < constants.size(); i++) {
        steps += constants.get(i).steps(costs, rule.contexts().get(i + 1));
      }
      return steps;
    }

    /// The call of a text.
    Term of(Term text) {
      return new Term.Call(
          rule.primitive(), List.of(text, constants.get(0).term(), constants.get(1).term()));
    }
  }

  private Filling(Problem problem, Trial trial, Meter meter, List<FilledWidths.Fill> fills) {
    this.problem = problem;
    this.trial = trial;
    this.meter = meter;
    costs = problem.priorCosts();
    outputs = Outputs.of(problem.rows().target(), RowMask.all(problem.rows().shown()));
    ways = fills.stream().flatMap(fill -> way(fill).stream()).toList();
  }

  /// The deduction for a problem; empty when its outputs show no width, or its constants are given.
  static Optional<Filling> of(Problem problem, Trial trial, Meter meter) {
    KnownRows rows = problem.rows();
    if (!problem.minesConstants() || rows.target().type() != Type.TEXT) {
      return Optional.empty();
    }
    return Optional.of(new Filling(problem, trial, meter, FilledWidths.of(rows.answers())))
        .filter(filling -> !filling.ways.isEmpty());
  }

  private Optional<Way> way(FilledWidths.Fill fill) {
    NewConstants entries = new NewConstants(problem, trial);
    return problem.grammar().startCalls(Set.of(fill.left() ? BEFORE : BEHIND)).stream()
        .findFirst()
        .map(rule -> {
          Bucket constants = new Bucket();
          List<Integer> places = rule.arguments();
          entries.entry(places.get(1), new Value.Int(fill.width())).ifPresent(constants::add);
          entries.entry(places.get(2), new Value.Text(fill.mark())).ifPresent(constants::add);
          return new Way(rule, fill, constants);
        })
        .filter(way -> way.constants().size() == 2);
  }

  /// The calls that fill up behind a text.
  List<Way> behind() {
    return ways.stream().filter(way -> !way.fill().left()).toList();
  }

  /// Takes a term.
  void add(Entry entry) {
    if (taken < MOST && entry.rule().nonterminal() == problem.grammar().start() && stands(entry)) {
      taken++;
      waiting.add(entry);
    }
  }

  /// Whether a term's text is part of every output, and not empty.
  private boolean stands(Entry entry) {
    Column texts = trial.values().column(entry.value());
    return IntStream.range(0, outputs.count()).noneMatch(row -> texts.text(row).isEmpty())
        && outputs.hold(texts, IntUnaryOperator.identity(), meter);
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    waiting.clear();
    taken = 0;
  }

  /// Fills up what was taken since the last call, one evaluation each.
  List<Entry> news() {
    List<Entry> made = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Entry text = waiting.remove();
      ways.forEach(way -> fill(text, way).ifPresent(made::add));
    }
    return made;
  }

  private Optional<Entry> fill(Entry text, Way way) {
    Call call = new Call(way.rule(), trial.values());
    call.put(0, Bucket.of(text), 0);
    call.put(1, way.constants(), 0);
    call.put(2, way.constants(), 1);
    int value = meter.mayGoOn() ? trial.run(call) : Trial.STOPPED;
    int inner = text.steps(costs, way.rule().contexts().getFirst()) + way.steps(costs);
    return value < 0
        ? Optional.empty()
        : Optional.of(new Entry(way.rule(), call.arguments(), value, inner));
  }
}
