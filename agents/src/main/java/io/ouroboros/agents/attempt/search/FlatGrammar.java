package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Grammar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A grammar without aliases, whose nonterminals that make the same terms in the same ways are one.
final class FlatGrammar {
  private final List<Rule> rules;
  private final Standing standing;
  private final int start;
  private final int[][] symbols;
  private final Rule[][] made;

  /// @param rules all productions, in the grammar's order
  /// @param standing of the arguments of their calls
  /// @param start the nonterminal of whole programs
  FlatGrammar(List<Rule> rules, Standing standing, int start) {
    this.rules = rules;
    this.standing = standing.atRoot(start);
    this.start = start;
    made = byNonterminal(rules, standing.nonterminals());
    symbols = new int[made.length][];
    Arrays.setAll(
        symbols, nonterminal -> Arrays.stream(made[nonterminal]).mapToInt(Rule::symbol).toArray());
  }

  private static Rule[][] byNonterminal(List<Rule> rules, int nonterminals) {
    int[] counts = new int[nonterminals];
    rules.forEach(rule -> counts[rule.nonterminal()]++);
    Rule[][] made = new Rule[nonterminals][];
    Arrays.setAll(made, nonterminal -> new Rule[counts[nonterminal]]);
    Arrays.fill(counts, 0);
    for (Rule rule : rules) {
      made[rule.nonterminal()][counts[rule.nonterminal()]++] = rule;
    }
    return made;
  }

  /// Flattens a grammar.
  ///
  /// @throws IllegalArgumentException when it names a nonterminal that it does not have
  static FlatGrammar of(Grammar grammar, Symbols symbols, LeafPrices prices) {
    Map<String, Collection<Grammar.Production>> flat = Flattening.of(grammar);
    NonterminalClasses classes = new NonterminalClasses(flat);
    List<Rule> rules = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    flat.forEach((name, productions) -> {
      int nonterminal = classes.number(name);
      if (done.add(nonterminal)) {
        productions.forEach(production ->
            rules.add(
                switch (production) {
                  case Grammar.Production.Leaf(var term) ->
                      new Rule.Leaf(nonterminal, symbols.symbol(term), term, prices.bits(term));
                  case Grammar.Production.Apply(var primitive, var arguments) ->
                      Rule.Apply.of(
                          nonterminal,
                          primitive,
                          arguments.stream().map(classes::number).toList(),
                          symbols);
                  case Grammar.Production.Alias alias ->
                      throw new IllegalStateException(
                          "The alias (%s) is left.".formatted(alias.nonterminal()));
                }));
      }
    });
    List<Rule.Apply> calls =
        rules.stream().filter(Rule.Apply.class::isInstance).map(Rule.Apply.class::cast).toList();
    int start = classes.number(grammar.nonterminals().getFirst().name());
    return new FlatGrammar(rules, new Standing(classes.count(), calls), start);
  }

  /// All productions, in the grammar's order.
  List<Rule> rules() {
    return rules;
  }

  /// A nonterminal's productions, in their order; not to be changed.
  Rule[] rules(int nonterminal) {
    return made[nonterminal];
  }

  /// How many nonterminals there are.
  int nonterminals() {
    return symbols.length;
  }

  /// The nonterminal of whole programs.
  int start() {
    return start;
  }

  /// The calls of named primitives that the start nonterminal makes.
  List<Rule.Apply> startCalls(Set<String> primitives) {
    return rules.stream()
        .filter(rule -> rule.nonterminal() == start)
        .filter(Rule.Apply.class::isInstance)
        .map(Rule.Apply.class::cast)
        .filter(rule -> primitives.contains(rule.primitive().name()))
        .toList();
  }

  /// The symbols of a nonterminal's productions, in their order; not to be changed.
  int[] symbols(int nonterminal) {
    return symbols[nonterminal];
  }

  /// Where the terms of the nonterminals stand.
  Standing standing() {
    return standing;
  }
}
