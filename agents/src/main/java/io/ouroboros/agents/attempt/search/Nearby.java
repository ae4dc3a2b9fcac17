package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the terms that are near to the inputs, one or two calls with constants away, however dear
/// they are: joined pieces are many small terms, and together they cost more than the enumeration
/// of all terms can reach. First each call of an input; then the [Spans] of an input, what changes
/// a part as a whole, calls of an input that count farther, what replaces something in a part that
/// otherwise stands in the outputs, and beginnings and ends of parts.
final class Nearby {
  private static final int MOST_PARTS = 6_000;
  private static final int MOST_NEAR = 60;
  private static final int MOST_CHANGED = 60;

  /// How far from either end of a text positions are counted, at first and as people still do.
  private static final int NEAR = 5;

  private static final int FAR = 20;

  /// The least share of a text that begins or ends it and stands in an output, where something else
  /// was replaced.
  private static final double LEAST_STANDING = 0.3;

  private static final int SHORTEST = 3;

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Consumer<Entry> pieces;
  private final Spans spans;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final Map<Integer, Entry> parts = new HashMap<>();
  private final List<Priced> answers = new ArrayList<>();
  private final Deque<Phase> phases = new ArrayDeque<>(List.of(Phase.values()));
  private Optional<NearbyCalls> begun = Optional.empty();
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
    CHANGED_PARTS,
    FAR_CALLS_OF_INPUTS,
    NEAR_PARTS,
    CUT_PARTS
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    steps.clear();
    parts.clear();
    phases.clear();
    phases.addAll(List.of(Phase.values()));
  }

  /// Goes on, until so many evaluations are spent.
  ///
  /// @return what is an answer by itself
  List<Priced> news(long spent) {
    answers.clear();
    while (meter.spent() < spent && meter.mayGoOn() && !(steps.isEmpty() && phases.isEmpty())) {
      if (steps.isEmpty()) {
        plan(phases.remove());
      } else {
        steps.removeFirst().run();
      }
    }
    return List.copyOf(answers);
  }

  private void plan(Phase phase) {
    switch (phase) {
      case CALLS_OF_INPUTS -> begin(NEAR);
      case FAR_CALLS_OF_INPUTS -> begin(FAR);
      default -> callsInputs = false;
    }
    NearbyCalls calls = begun.orElseThrow();
    List<Entry> known =
        parts.values().stream().sorted(Comparator.comparingInt(Entry::inner)).toList();
    switch (phase) {
      case CALLS_OF_INPUTS -> {
        calls.inputs().forEach(input -> parts.put(input.value(), input));
        calls.inputs().forEach(input -> plan(calls, calls.rules(), input));
        calls.inputs().forEach(input -> replaceTokens(calls, input));
      }
      case SPANS ->
          calls
              .inputs()
              .forEach(input -> spans.of(input, known).forEach(span -> cutTwice(calls, span)));
      case CHANGED_PARTS ->
          known.stream().limit(MOST_CHANGED).forEach(part -> plan(calls, calls.unary(), part));
      case FAR_CALLS_OF_INPUTS ->
          calls.inputs().forEach(input -> plan(calls, calls.counting(), input));
      case NEAR_PARTS ->
          known.stream()
              .filter(this::isNear)
              .limit(MOST_NEAR)
              .forEach(part -> {
                replaceTokens(calls, part);
                plan(calls, calls.replacing(), part);
              });
      case CUT_PARTS ->
          known.stream()
              .filter(part -> part.arguments().size() == 1)
              .limit(MOST_NEAR)
              .forEach(part -> plan(calls, calls.countingOnce(), part));
    }
  }

  private void begin(int farthest) {
    callsInputs = true;
    begun = Optional.of(new NearbyCalls(problem, trial, meter, costs, farthest));
  }

  private void plan(NearbyCalls calls, List<Rule.Apply> rules, Entry part) {
    rules.forEach(rule -> steps.add(() -> calls.make(rule, part, this::take)));
  }

  private void replaceTokens(NearbyCalls calls, Entry part) {
    steps.add(() -> calls.replaceTokens(part, this::take));
  }

  /// The head of the tail, and the tail of the head: which of them is the span depends on the side
  /// from which they count.
  private void cutTwice(NearbyCalls calls, Spans.Ends span) {
    steps.add(() -> calls.again(span.head(), span.tail(), this::take));
    steps.add(() -> calls.again(span.tail(), span.head(), this::take));
  }

  private void take(Entry entry) {
    Entry known = parts.get(entry.value());
    if (known == null || entry.inner() < known.inner()) {
      pieces.accept(entry);
      if (trial.answers(entry.value())) {
        answers.add(new Priced(entry.steps(costs, Symbols.ROOT), entry::term));
      }
      if (callsInputs && (known != null || parts.size() < MOST_PARTS)) {
        parts.put(entry.value(), entry);
      }
    }
  }

  /// Whether a part may stand in every output, but for one thing that is replaced in it.
  private boolean isNear(Entry part) {
    Column outputs = problem.rows().target();
    Column texts = trial.values().column(part.value());
    for (int row = 0; row < problem.rows().shown(); row++) {
      String text = texts.text(row);
      if (text.length() < SHORTEST
          || standing(text, outputs.text(row)) < LEAST_STANDING * text.length()) {
        return false;
      }
    }
    return true;
  }

  /// How many characters of a text's beginning or end stand somewhere in an output.
  private int standing(String text, String output) {
    int size = text.length();
    while (meter.work(output.length())
        && !output.contains(text.substring(0, size))
        && !output.contains(text.substring(text.length() - size))) {
      size--;
    }
    return size;
  }
}
