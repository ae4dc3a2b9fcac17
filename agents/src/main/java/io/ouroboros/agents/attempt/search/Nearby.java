package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Makes the terms that are near to the inputs, one or two calls with constants away, however dear
/// they are: joined pieces are many small terms, and together they cost more than the enumeration
/// of all terms can reach. First each call of an input; then the [Spans] of an input, what changes
/// a part that stands in some outputs but not in all, and what changes a part as a whole.
final class Nearby {
  private static final int MOST_PARTS = 6_000;
  private static final int MOST_NEAR = 40;

  /// The primitives that put their last argument into the first one, in the place of something.
  private static final Pattern REPLACING = Pattern.compile("(put|replace|mask)\\.|substitute");

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Consumer<Entry> pieces;
  private final Spans spans;

  /// The calls of a text and constants that make texts.
  private List<Rule.Apply> rules = List.of();

  /// Those of them that replace something.
  private List<Rule.Apply> replacing = List.of();

  private final List<Bucket> leaves = new ArrayList<>();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<Integer, Entry> parts = new HashMap<>();
  private final Deque<Phase> phases = new ArrayDeque<>(List.of(Phase.values()));
  private List<Entry> inputs = List.of();
  private Costs costs;
  private boolean callsInputs;

  /// @param pieces takes what was made
  Nearby(Problem problem, Trial trial, Meter meter, Consumer<Entry> pieces) {
    this.problem = problem;
    this.trial = trial;
    this.meter = meter;
    this.pieces = pieces;
    spans = new Spans(problem.rows(), trial.values(), meter);
    costs = problem.priorCosts();
  }

  private enum Phase {
    CALLS_OF_INPUTS,
    SPANS,
    NEAR_PARTS,
    CHANGED_PARTS
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    leaves.clear();
    steps.clear();
    parts.clear();
    phases.clear();
    phases.addAll(List.of(Phase.values()));
  }

  /// Goes on, until so many evaluations are spent.
  void goOn(long spent) {
    while (meter.spent() < spent && meter.mayGoOn()) {
      if (!steps.isEmpty()) {
        run(steps.removeFirst());
      } else if (phases.isEmpty()) {
        return;
      } else {
        plan(phases.remove());
      }
    }
  }

  private void plan(Phase phase) {
    callsInputs = phase == Phase.CALLS_OF_INPUTS;
    List<Entry> known =
        parts.values().stream().sorted(Comparator.comparingInt(Entry::inner)).toList();
    switch (phase) {
      case CALLS_OF_INPUTS -> begin();
      case SPANS -> inputs.forEach(input -> spans.of(input, known).forEach(this::cutTwice));
      case NEAR_PARTS ->
          near(known).forEach(part -> replacing.forEach(rule -> steps.add(new Step(rule, part))));
      case CHANGED_PARTS ->
          known.forEach(part ->
              rules.stream()
                  .filter(rule -> rule.arguments().size() == 1)
                  .forEach(rule -> steps.add(new Step(rule, part))));
    }
  }

  /// The parts that stand in some outputs but not in all, those that stand in most first.
  private List<Entry> near(List<Entry> parts) {
    return parts.stream()
        .map(part -> new Near(part, nearness(part)))
        .filter(near -> near.share() > 0)
        .sorted(Comparator.comparingDouble(near -> -near.share()))
        .limit(MOST_NEAR)
        .map(Near::part)
        .toList();
  }

  private void begin() {
    for (int nonterminal = 0; nonterminal < problem.grammar().nonterminals(); nonterminal++) {
      leaves.add(leaves(nonterminal));
    }
    Bucket start = leaves.get(problem.grammar().start());
    inputs =
        IntStream.range(0, start.size())
            .mapToObj(start::get)
            .filter(leaf -> trial.values().varies(leaf.value()))
            .toList();
    inputs.forEach(input -> parts.put(input.value(), input));
    rules = rules(problem.grammar());
    replacing =
        rules.stream()
            .filter(rule -> REPLACING.matcher(rule.primitive().name()).lookingAt())
            .toList();
    rules.forEach(rule -> inputs.forEach(input -> steps.add(new Step(rule, input))));
  }

  private Bucket leaves(int nonterminal) {
    Bucket made = new Bucket();
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

  private static List<Rule.Apply> rules(FlatGrammar grammar) {
    int start = grammar.start();
    return grammar.rules().stream()
        .filter(Rule.Apply.class::isInstance)
        .map(Rule.Apply.class::cast)
        .filter(rule ->
            rule.nonterminal() == start
                && rule.arguments().getFirst() == start
                && rule.primitive().places().stream().skip(1).allMatch(place -> place.fixed()))
        .toList();
  }

  /// The head of the tail, and the tail of the head: which of them is the span depends on the side
  /// from which they count.
  private void cutTwice(Spans.Ends span) {
    steps.add(again(span.head(), span.tail()));
    steps.add(again(span.tail(), span.head()));
  }

  private static Step again(Entry outer, Entry inner) {
    return new Step(
        (Rule.Apply) outer.rule(), inner, outer.arguments().subList(1, outer.arguments().size()));
  }

  /// Which share of the outputs a part stands in; 0 when it is all of them, because then it is a
  /// piece as it is.
  private double nearness(Entry part) {
    Column outputs = problem.rows().target();
    Column texts = trial.values().column(part.value());
    int shown = problem.rows().shown();
    int standing = 0;
    for (int row = 0; row < shown; row++) {
      String text = texts.text(row);
      standing += text.length() > 2 && outputs.text(row).contains(text) ? 1 : 0;
    }
    return standing == shown ? 0 : (double) standing / shown;
  }

  private void run(Step step) {
    Call call = new Call(step.rule(), trial.values());
    call.put(0, Bucket.of(step.part()), 0);
    if (step.constants().isEmpty()) {
      fill(call, 1);
    } else {
      for (int i = 0; i < step.constants().size(); i++) {
        call.put(i + 1, Bucket.of(step.constants().get(i)), 0);
      }
      make(call);
    }
  }

  private void fill(Call call, int place) {
    if (place == call.places()) {
      make(call);
      return;
    }
    Bucket choices = leaves.get(call.rule().arguments().get(place));
    for (int i = 0; i < choices.size() && meter.mayGoOn(); i++) {
      call.put(place, choices, i);
      if (place < call.places() - 1) {
        fill(call, place + 1);
      } else if (make(call) == call.value(0) && replacesNothing(call.rule(), choices.get(i))) {
        return;
      }
    }
  }

  /// Whether a call that left its text as it was has nothing to replace there.
  private boolean replacesNothing(Rule.Apply rule, Entry last) {
    return last.term() instanceof Term.Constant(Value.Text(String text))
        && text.isEmpty()
        && replacing.contains(rule);
  }

  private int make(Call call) {
    int value = trial.run(call);
    if (value >= 0) {
      List<Entry> arguments = call.arguments();
      int inner = 0;
      for (int place = 0; place < call.places(); place++) {
        inner += arguments.get(place).steps(costs, call.rule().contexts().get(place));
      }
      Entry known = parts.get(value);
      if (known == null || inner < known.inner()) {
        Entry entry = new Entry(call.rule(), arguments, value, inner);
        pieces.accept(entry);
        if (callsInputs && (known != null || parts.size() < MOST_PARTS)) {
          parts.put(value, entry);
        }
      }
    }
    return value;
  }

  /// A call that was not made yet.
  ///
  /// @param constants those of its other places; empty for all that there are
  private record Step(Rule.Apply rule, Entry part, List<Entry> constants) {
    private Step(Rule.Apply rule, Entry part) {
      this(rule, part, List.of());
    }
  }

  /// @param share of the outputs in which the part stands
  private record Near(Entry part, double share) {}
}
