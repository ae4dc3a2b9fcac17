package io.ouroboros.agents.attempt.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes the terms that are near to the inputs, one or two calls with constants away, however dear
/// they are: joined pieces are many small terms, and together they cost more than the enumeration
/// of all terms can reach. First each call of an input; then what changes such a part as a whole,
/// and what begins at one place of a text and ends at another.
final class Nearby {
  private static final int MOST_PARTS = 6_000;

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Consumer<Entry> pieces;
  private final List<List<Entry>> leaves = new ArrayList<>();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<Entry> parts = new ArrayList<>();
  private final Set<Integer> values = new HashSet<>();
  private Costs costs;
  private boolean begun;
  private boolean further;

  /// @param pieces takes what was made
  Nearby(Problem problem, Trial trial, Meter meter, Consumer<Entry> pieces) {
    this.problem = problem;
    this.trial = trial;
    this.meter = meter;
    this.pieces = pieces;
    costs = problem.priorCosts();
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    leaves.clear();
    steps.clear();
    parts.clear();
    values.clear();
    begun = false;
    further = false;
  }

  /// Goes on, until so many evaluations are spent.
  void goOn(long spent) {
    if (!begun) {
      begin();
    }
    while (meter.spent() < spent && meter.mayGoOn()) {
      if (steps.isEmpty() && !further) {
        furtherSteps();
      }
      if (steps.isEmpty()) {
        return;
      }
      Step step = steps.removeFirst();
      Call call = new Call(step.rule());
      call.put(0, step.part(), trial.values());
      fill(call, 1);
    }
  }

  private void begin() {
    begun = true;
    for (int nonterminal = 0; nonterminal < problem.grammar().nonterminals(); nonterminal++) {
      leaves.add(leaves(nonterminal));
    }
    List<Entry> inputs =
        leaves.get(problem.grammar().start()).stream()
            .filter(leaf -> trial.values().varies(leaf.value()))
            .toList();
    values.addAll(inputs.stream().map(Entry::value).toList());
    rules().forEach(rule -> inputs.forEach(input -> steps.add(new Step(rule, input))));
  }

  private List<Entry> leaves(int nonterminal) {
    List<Entry> made = new ArrayList<>();
    for (Rule rule : problem.grammar().rules()) {
      if (rule instanceof Rule.Leaf leaf && leaf.nonterminal() == nonterminal) {
        int value = trial.run(leaf);
        if (value >= 0) {
          made.add(new Entry(leaf, List.of(), value, Costs.steps(leaf.extraBits())));
        }
      }
    }
    return made;
  }

  /// The calls of a text and constants that make texts.
  private Stream<Rule.Apply> rules() {
    int start = problem.grammar().start();
    return problem.grammar().rules().stream()
        .filter(Rule.Apply.class::isInstance)
        .map(Rule.Apply.class::cast)
        .filter(rule ->
            rule.nonterminal() == start
                && rule.arguments().getFirst() == start
                && rule.primitive().places().stream().skip(1).allMatch(place -> place.fixed()));
  }

  private void furtherSteps() {
    further = true;
    parts.sort(Comparator.comparingInt(Entry::inner));
    List<Rule.Apply> rules = rules().toList();
    for (Entry part : parts) {
      String made = ((Rule.Apply) part.rule()).primitive().name();
      for (Rule.Apply rule : rules) {
        if (rule.arguments().size() == 1 || (endsSomewhere(made) && beginsSomewhere(rule))) {
          steps.add(new Step(rule, part));
        }
      }
    }
    parts.clear();
  }

  private static boolean endsSomewhere(String name) {
    return name.startsWith("until.") || name.startsWith("through.") || name.equals("before");
  }

  private static boolean beginsSomewhere(Rule.Apply rule) {
    String name = rule.primitive().name();
    return name.startsWith("from.") || name.startsWith("behind.") || name.equals("after");
  }

  private void fill(Call call, int place) {
    if (place == call.places()) {
      make(call);
      return;
    }
    for (Entry leaf : leaves.get(call.rule().arguments().get(place))) {
      if (!meter.mayGoOn()) {
        return;
      }
      call.put(place, leaf, trial.values());
      fill(call, place + 1);
    }
  }

  private void make(Call call) {
    int value = trial.run(call);
    if (value < 0 || !values.add(value)) {
      return;
    }
    int inner = 0;
    for (int place = 0; place < call.places(); place++) {
      inner += call.arguments().get(place).steps(costs, call.rule().contexts().get(place));
    }
    Entry entry = new Entry(call.rule(), call.arguments(), value, inner);
    pieces.accept(entry);
    if (!further && parts.size() < MOST_PARTS) {
      parts.add(entry);
    }
  }

  /// A call that was not made yet.
  private record Step(Rule.Apply rule, Entry part) {}
}
