package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Occasion;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The grammar of a task that brings none: the whole vocabulary, with constants that have something
/// to do with the rows.
final class ColumnGrammar {
  private final SearchTask task;
  private final LeafPrices prices;
  private final Symbols symbols;
  private final Vocabulary vocabulary;
  private final MinedConstants mined;
  private final List<Value> words;
  private final List<Value> limits;
  private final Set<Term> cuts;
  private final List<Rule> rules = new ArrayList<>();

  private ColumnGrammar(SearchTask task, LeafPrices prices) {
    this.task = task;
    this.prices = prices;
    symbols = Symbols.of(task.domain());
    vocabulary = task.domain().vocabulary();
    mined = new MinedConstants(task, vocabulary);
    words = vocabulary.types().contains(Type.TEXT) ? mined.words() : List.of();
    limits = vocabulary.types().contains(Type.INT) ? mined.limits() : List.of();
    cuts = mined.cuts().stream().map(Term.Constant::new).collect(Collectors.toUnmodifiableSet());
  }

  /// The grammar of a task.
  static FlatGrammar of(SearchTask task, LeafPrices prices) {
    return new ColumnGrammar(task, prices).grammar();
  }

  private FlatGrammar grammar() {
    Set<Occasion> asked = Asked.of(task);
    ColumnCalls calls = ColumnCalls.of(task.domain(), asked);
    Type output = task.signature().output();
    vocabulary.types().stream()
        .sorted(Comparator.comparing(type -> type != output))
        .forEach(type -> terms(type, calls));
    for (Type type : vocabulary.types()) {
      constants(ColumnCalls.constants(type), mined.fixed(type), this::bits);
    }
    constants(ColumnCalls.terms(Type.TEXT), mined.placeholders(), _ -> LeafPrices.ofTheCompared());
    inputs(ColumnCalls.COLUMNS, Type.INT);
    if (!calls.indices().isEmpty()) {
      inputs(ColumnCalls.constants(Type.INT), Type.INT);
      rules.addAll(calls.indices());
    }
    constants(ColumnCalls.WORDS, words, _ -> LeafPrices.ofTheCompared());
    constants(ColumnCalls.LIMITS, limits, _ -> LeafPrices.ofTheCompared());
    if (asked.contains(Occasion.NUMBERS) || asked.contains(Occasion.DECIMALS)) {
      numbers();
    }
    if (vocabulary.types().contains(Type.TEXT)) {
      constants(ColumnCalls.INSERTIONS, mined.insertions(), prices::ofTheInserted);
    }
    return new FlatGrammar(rules, calls.standing(), ColumnCalls.terms(output));
  }

  private void numbers() {
    MinedNumbers numbers = MinedNumbers.of(task.shown());
    for (int column = 0; column < task.signature().inputs().size(); column++) {
      if (MinedNumbers.isNumber(task.shown(), column)) {
        leaf(ColumnCalls.NUMBERS, new Term.Input(column, Type.TEXT), prices::bits);
      }
      constants(
          ColumnCalls.NUMBER_LIMITS,
          MinedNumbers.limits(task.shown(), column),
          _ -> LeafPrices.ofTheCompared());
    }
    constants(ColumnCalls.NUMBERS, numbers.related(), _ -> LeafPrices.ofTheCompared());
    constants(ColumnCalls.NUMBERS, numbers.usual(), _ -> LeafPrices.ofTheUsual());
  }

  private void terms(Type type, ColumnCalls calls) {
    int nonterminal = ColumnCalls.terms(type);
    inputs(nonterminal, type);
    constants(nonterminal, mined.free(type), prices::bits);
    for (Rule.Apply call : calls.calls(type)) {
      boolean needsWords = words.isEmpty() && call.arguments().contains(ColumnCalls.WORDS);
      boolean needsLimits = limits.isEmpty() && call.arguments().contains(ColumnCalls.LIMITS);
      if (!needsWords && !needsLimits) {
        rules.add(call);
      }
    }
  }

  private void inputs(int nonterminal, Type type) {
    for (int column = 0; column < task.signature().inputs().size(); column++) {
      if (task.signature().inputs().get(column) == type) {
        leaf(nonterminal, new Term.Input(column, type), prices::bits);
      }
    }
  }

  private void constants(int nonterminal, List<Value> values, ToDoubleFunction<Term> price) {
    values.forEach(value -> leaf(nonterminal, new Term.Constant(value), price));
  }

  /// The price of a constant: what rows show that texts are cut at is no surprise.
  private double bits(Term leaf) {
    double bits = prices.bits(leaf);
    return cuts.contains(leaf) ? Math.min(bits, LeafPrices.ofTheCompared()) : bits;
  }

  private void leaf(int nonterminal, Term term, ToDoubleFunction<Term> price) {
    rules.add(new Rule.Leaf(nonterminal, symbols.symbol(term), term, price.applyAsDouble(term)));
  }
}
