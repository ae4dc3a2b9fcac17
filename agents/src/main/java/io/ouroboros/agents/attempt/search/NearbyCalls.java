package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Makes the calls of a text and constants.
final class NearbyCalls {
  /// The primitives that take a token or a character.
  private static final Pattern TOKENS = Pattern.compile("token\\..*|char");

  private static final Pattern CHARACTERS = Pattern.compile("char");
  private static final Pattern DIGITS = Pattern.compile("keep\\.digits");

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Costs costs;
  private final NearbyConstants constants;
  private final Blank blank;

  /// The calls of a text and constants that make texts.
  private final List<Rule.Apply> rules;

  /// @param farthest position from either end of a text at which it is cut
  NearbyCalls(Problem problem, Trial trial, Meter meter, Costs costs, int farthest) {
    this.problem = problem;
    this.trial = trial;
    this.meter = meter;
    this.costs = costs;
    constants = new NearbyConstants(problem, trial, farthest);
    blank = new Blank(problem, trial, meter);
    rules = rules(problem.grammar());
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

  /// The inputs that are texts.
  List<Entry> inputs() {
    Bucket start = constants.of(problem.grammar().start());
    return IntStream.range(0, start.size())
        .mapToObj(start::get)
        .filter(leaf -> leaf.term() instanceof Term.Input)
        .filter(leaf -> trial.values().varies(leaf.value()))
        .toList();
  }

  /// The calls that there are.
  List<Rule.Apply> rules() {
    return rules;
  }

  /// The calls that put a constant in the place of something.
  List<Rule.Apply> replacing() {
    return rules.stream()
        .filter(rule -> ColumnCalls.REPLACING.matcher(rule.primitive().name()).lookingAt())
        .toList();
  }

  /// The calls of a text alone.
  List<Rule.Apply> unary() {
    return rules.stream().filter(rule -> rule.arguments().size() == 1).toList();
  }

  /// The calls that count characters.
  List<Rule.Apply> counting() {
    return rules.stream().filter(NearbyConstants::counts).toList();
  }

  /// The calls that count characters once.
  List<Rule.Apply> countingOnce() {
    return counting().stream().filter(rule -> rule.arguments().size() == 2).toList();
  }

  /// Makes all calls of a text by a rule.
  ///
  /// @param made gets what is made
  void make(Rule.Apply rule, Entry text, Consumer<Entry> made) {
    Call call = new Call(rule, trial.values());
    call.put(0, Bucket.of(text), 0);
    fill(call, 1, made);
  }

  private void fill(Call call, int place, Consumer<Entry> made) {
    if (place == call.places()) {
      run(call, made);
      return;
    }
    Bucket choices = constants.at(call.rule(), place);
    if (call.rule().arguments().get(place) == ColumnCalls.INSERTIONS) {
      insert(call, choices, made);
      return;
    }
    for (int i = 0; i < choices.size() && meter.mayGoOn(); i++) {
      call.put(place, choices, i);
      fill(call, place + 1, made);
    }
  }

  /// Makes a call with what can stand at its last place.
  ///
  /// @param constants that are known
  private void insert(Call call, Bucket constants, Consumer<Entry> made) {
    Bucket choices = blank.choices(call, constants);
    for (int i = 0; i < choices.size() && meter.mayGoOn(); i++) {
      call.put(call.places() - 1, choices, i);
      run(call, made);
    }
  }

  private void run(Call call, Consumer<Entry> made) {
    int value = trial.run(call);
    if (value >= 0) {
      List<Entry> arguments = call.arguments();
      int inner = 0;
      for (int place = 0; place < call.places(); place++) {
        inner += arguments.get(place).steps(costs, call.rule().contexts().get(place));
      }
      made.accept(new Entry(call.rule(), arguments, value, inner));
    }
  }

  /// Makes a call again, of another text.
  void again(Entry known, Entry text, Consumer<Entry> made) {
    Call call = new Call((Rule.Apply) known.rule(), trial.values());
    call.put(0, Bucket.of(text), 0);
    for (int place = 1; place < call.places(); place++) {
      call.put(place, Bucket.of(known.arguments().get(place)), 0);
    }
    run(call, made);
  }

  /// Replaces what the tokens, characters and digits of a text are, where they first stand in it.
  void replaceTokens(Entry text, Consumer<Entry> made) {
    List<Entry> tokens = new ArrayList<>();
    named(TOKENS).forEach(rule -> make(rule, text, tokens::add));
    List<Entry> digits = new ArrayList<>();
    named(DIGITS).forEach(rule -> make(rule, text, digits::add));
    for (Entry all : digits) {
      named(CHARACTERS).forEach(rule -> make(rule, all, tokens::add));
    }
    Set<Integer> seen = new HashSet<>();
    for (Rule.Apply rule : problem.grammar().startCalls(Set.of("str.replace"))) {
      for (Entry token : tokens) {
        if (seen.add(token.value())) {
          Call call = new Call(rule, trial.values());
          call.put(0, Bucket.of(text), 0);
          call.put(1, Bucket.of(token), 0);
          insert(call, constants.replacements(), made);
        }
      }
    }
  }

  private List<Rule.Apply> named(Pattern names) {
    return rules.stream().filter(rule -> names.matcher(rule.primitive().name()).matches()).toList();
  }
}
