package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Deduces calculations from both ends: known numbers are calculated with once, and what a known
/// number leaves of a [SoughtNumber] of the outputs is looked up among them. What is found is
/// rounded and formatted in all ways that the grammar has, and is a piece of answers then.
final class Arithmetic {
  private static final long BEGIN_AT = 4_000;

  /// How many times as many evaluations later it begins anew, with the terms known by then.
  private static final int AGAIN = 4;

  private static final int MOST_KNOWN = 1_000;
  private static final int MOST_VARYING = 12;
  private static final int MOST_CONSTANTS = 16;
  private static final int MOST_MATCHES = 8;
  private static final int MOST_FORMATTED = 16;
  private static final Set<String> OPERATORS =
      Set.of("num.+", "num.-", "num.*", "num./", "num.mod");
  private static final Set<String> COMMUTATIVE = Set.of("num.+", "num.*");
  private static final Set<String> READINGS = Set.of("seconds", "days");
  private static final Set<String> FORMATS = Set.of("group.thousands", "ordinal", "digits.pad");

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Consumer<Entry> pieces;
  private final List<SoughtNumber> sought;
  private final Map<String, Rule.Apply> numbers = new LinkedHashMap<>();
  private final Map<String, Rule.Apply> texts = new HashMap<>();
  private final List<Rule.Apply> roundings;
  private final List<Rule.Apply> formats;
  private final Map<Integer, Entry> known = new LinkedHashMap<>();
  private final Set<Integer> made = new HashSet<>();
  private final List<Priced> answers = new ArrayList<>();
  private Costs costs;
  private long beginAt = BEGIN_AT;

  private Arithmetic(Problem problem, Trial trial, Meter meter, Consumer<Entry> pieces) {
    this.problem = problem;
    this.trial = trial;
    this.meter = meter;
    this.pieces = pieces;
    costs = problem.priorCosts();
    List<Rule.Apply> calls =
        problem.grammar().rules().stream()
            .filter(Rule.Apply.class::isInstance)
            .map(Rule.Apply.class::cast)
            .toList();
    int start = problem.grammar().start();
    for (Rule.Apply call : calls) {
      if (OPERATORS.contains(call.primitive().name())) {
        (call.nonterminal() == ColumnCalls.NUMBERS ? numbers : texts)
            .put(call.primitive().name(), call);
      }
    }
    roundings =
        calls.stream()
            .filter(call -> call.nonterminal() == start)
            .filter(call -> call.arguments().getFirst() == ColumnCalls.NUMBERS)
            .filter(call -> call.primitive().places().stream().skip(1).allMatch(it -> it.fixed()))
            .toList();
    formats = problem.grammar().startCalls(FORMATS);
    List<String> outputs = problem.rows().answers();
    sought = new ArrayList<>(SoughtNumber.within(outputs));
    calls.stream()
        .map(Rule.Apply::primitive)
        .filter(primitive -> READINGS.contains(primitive.name()))
        .distinct()
        .flatMap(primitive -> SoughtNumber.readings(outputs, primitive))
        .forEach(sought::add);
  }

  /// The deduction for a problem; empty when its rows give no occasion to calculate.
  ///
  /// @param pieces takes what was made
  static Optional<Arithmetic> of(
      Problem problem, Trial trial, Meter meter, Consumer<Entry> pieces) {
    boolean calculates = problem.minesConstants() && Asked.areCalculated(problem.rows().examples());
    return calculates
        ? Optional.of(new Arithmetic(problem, trial, meter, pieces))
            .filter(it -> !it.sought.isEmpty() && !it.numbers.isEmpty())
        : Optional.empty();
  }

  /// Takes a term of the bank.
  void add(Entry entry) {
    if (entry.rule().nonterminal() == ColumnCalls.NUMBERS && known.size() < MOST_KNOWN) {
      known.putIfAbsent(entry.value(), entry);
    }
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    known.clear();
    made.clear();
    beginAt = meter.spent() + BEGIN_AT;
  }

  /// Calculates with what is known, if it is time.
  ///
  /// @return what is an answer by itself
  List<Priced> news() {
    answers.clear();
    if (meter.spent() >= beginAt) {
      List<NumberColumn> varying = first(MOST_VARYING, true);
      List<NumberColumn> single = new ArrayList<>(varying);
      single.addAll(first(MOST_CONSTANTS, false));
      List<NumberColumn> calculated = new ArrayList<>(single);
      once(varying, single, calculated::add);
      SortedNumbers all = new SortedNumbers(calculated);
      List<NumberColumn> found = new ArrayList<>();
      for (SoughtNumber number : sought) {
        all.all().stream().filter(number::isMetBy).forEach(found::add);
        single.forEach(side -> twice(number, side, all, found::add));
      }
      format(found);
      beginAt = AGAIN * meter.spent();
    }
    return List.copyOf(answers);
  }

  private List<NumberColumn> first(int most, boolean varying) {
    return known.values().stream()
        .filter(entry -> trial.values().varies(entry.value()) == varying)
        .flatMap(entry -> column(entry).stream())
        .limit(most)
        .toList();
  }

  private Optional<NumberColumn> column(Entry entry) {
    return NumberColumn.of(entry, trial.values(), problem.rows().shown());
  }

  /// Calculates with each two numbers of which one at least varies.
  private void once(
      List<NumberColumn> varying, List<NumberColumn> single, Consumer<NumberColumn> found) {
    Set<Integer> seen = new HashSet<>(known.keySet());
    for (NumberColumn one : varying) {
      for (NumberColumn other : single) {
        for (Rule.Apply rule : numbers.values()) {
          call(rule, List.of(one.entry(), other.entry()), seen, found);
          if (!COMMUTATIVE.contains(rule.primitive().name())) {
            call(rule, List.of(other.entry(), one.entry()), seen, found);
          }
        }
      }
    }
  }

  private void call(
      Rule.Apply rule, List<Entry> arguments, Set<Integer> seen, Consumer<NumberColumn> found) {
    run(rule, arguments)
        .filter(entry -> seen.add(entry.value()))
        .flatMap(this::column)
        .ifPresent(found);
  }

  private Optional<Entry> run(Rule.Apply rule, List<Entry> arguments) {
    Call call = new Call(rule, trial.values());
    int inner = 0;
    for (int place = 0; place < arguments.size(); place++) {
      Entry argument = arguments.get(place);
      call.put(place, Bucket.of(argument), 0);
      inner += argument.steps(costs, rule.contexts().get(place));
    }
    int value = meter.mayGoOn() ? trial.run(call) : Trial.STOPPED;
    return value < 0 ? Optional.empty() : Optional.of(new Entry(rule, arguments, value, inner));
  }

  /// Looks up what a known number leaves of a sought one.
  private void twice(
      SoughtNumber number, NumberColumn side, SortedNumbers all, Consumer<NumberColumn> found) {
    for (KnownSide way : KnownSide.values()) {
      Rule.Apply rule = numbers.get(way.primitive());
      if (rule != null && meter.spend(Counted.INVERSES)) {
        double least = way.other(side.about(0), number.about(0) - number.tolerance());
        double most = way.other(side.about(0), number.about(0) + number.tolerance());
        all.between(least, most).stream()
            .filter(other -> agrees(number, way, side, other))
            .limit(MOST_MATCHES)
            .flatMap(other -> run(rule, way.ordered(side.entry(), other.entry())).stream())
            .flatMap(entry -> column(entry).stream())
            .filter(number::isMetBy)
            .forEach(found);
      }
    }
  }

  private boolean agrees(
      SoughtNumber number, KnownSide way, NumberColumn side, NumberColumn other) {
    int shown = problem.rows().shown();
    double tolerance = number.tolerance();
    for (int row = 1; row < shown; row++) {
      double result = way.result(side.about(row), other.about(row));
      if (!meter.work() || !(Math.abs(result - number.about(row)) <= tolerance)) {
        return false;
      }
    }
    return true;
  }

  /// Has the cheapest calculations as pieces, rounded and formatted in all ways.
  private void format(List<NumberColumn> found) {
    NearbyCalls calls = new NearbyCalls(problem, trial, meter, costs, 0);
    found.stream()
        .map(NumberColumn::entry)
        .sorted(Comparator.comparingInt(Entry::inner))
        .filter(entry -> made.add(entry.value()))
        .limit(MOST_FORMATTED)
        .forEach(entry -> {
          Consumer<Entry> whole =
              rounded -> {
                take(rounded);
                if (isSought(rounded)) {
                  formats.forEach(rule -> calls.make(rule, rounded, this::take));
                }
              };
          if (entry.rule() instanceof Rule.Apply rule) {
            Optional.ofNullable(texts.get(rule.primitive().name()))
                .flatMap(text -> run(text, entry.arguments()))
                .ifPresent(whole);
          }
          roundings.forEach(rule -> calls.make(rule, entry, whole));
        });
  }

  private boolean isSought(Entry entry) {
    return column(entry).stream()
        .anyMatch(column -> sought.stream().anyMatch(number -> number.isMetBy(column)));
  }

  private void take(Entry entry) {
    pieces.accept(entry);
    if (trial.answers(entry.value())) {
      answers.add(new Priced(entry.steps(costs, Symbols.ROOT), entry::term));
    }
  }
}
