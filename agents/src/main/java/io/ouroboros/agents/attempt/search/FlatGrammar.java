package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Primitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A grammar without aliases, whose nonterminals that make the same terms in the same ways are one.
final class FlatGrammar {
  private final List<Rule> rules = new ArrayList<>();
  private final int nonterminals;
  private final int start;

  private FlatGrammar(Grammar grammar, Symbols symbols, LeafPrices prices) {
    Map<String, Collection<Grammar.Production>> flat = flatten(grammar);
    Map<String, Integer> classes = classes(flat);
    nonterminals = new HashSet<>(classes.values()).size();
    start = classes.getOrDefault(grammar.nonterminals().getFirst().name(), 0);
    Set<Integer> done = new HashSet<>();
    flat.forEach((name, productions) -> {
      int nonterminal = classes.getOrDefault(name, 0);
      if (done.add(nonterminal)) {
        productions.forEach(
            production -> rules.add(rule(nonterminal, production, classes, symbols, prices)));
      }
    });
  }

  /// Flattens a grammar.
  ///
  /// @throws IllegalArgumentException when it names a nonterminal that it does not have
  static FlatGrammar of(Grammar grammar, Symbols symbols, LeafPrices prices) {
    return new FlatGrammar(grammar, symbols, prices);
  }

  /// All productions, in the grammar's order.
  List<Rule> rules() {
    return rules;
  }

  /// How many nonterminals there are.
  int nonterminals() {
    return nonterminals;
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

  /// The contexts in which terms of a nonterminal may stand.
  Set<Integer> contexts(int nonterminal) {
    Set<Integer> contexts = new LinkedHashSet<>();
    if (nonterminal == start) {
      contexts.add(Symbols.ROOT);
    }
    for (Rule rule : rules) {
      if (rule instanceof Rule.Apply apply) {
        IntStream.range(0, apply.arguments().size())
            .filter(place -> apply.arguments().get(place) == nonterminal)
            .forEach(place -> contexts.add(apply.contexts().get(place)));
      }
    }
    return contexts;
  }

  private static Map<String, Collection<Grammar.Production>> flatten(Grammar grammar) {
    Map<String, Grammar.Nonterminal> byName = new HashMap<>();
    grammar.nonterminals().forEach(nonterminal -> byName.put(nonterminal.name(), nonterminal));
    Map<String, Collection<Grammar.Production>> flat = new LinkedHashMap<>();
    for (Grammar.Nonterminal nonterminal : grammar.nonterminals()) {
      Set<Grammar.Production> productions = new LinkedHashSet<>();
      collect(nonterminal.name(), byName, new HashSet<>(), productions);
      flat.put(nonterminal.name(), productions);
    }
    return flat;
  }

  private static void collect(
      String name,
      Map<String, Grammar.Nonterminal> byName,
      Set<String> visited,
      Set<Grammar.Production> into) {
    Grammar.Nonterminal nonterminal = byName.get(name);
    if (nonterminal == null) {
      throw new IllegalArgumentException("The grammar has no nonterminal (%s).".formatted(name));
    }
    if (visited.add(name)) {
      for (Grammar.Production production : nonterminal.productions()) {
        switch (production) {
          case Grammar.Production.Alias alias ->
              collect(alias.nonterminal(), byName, visited, into);
          case Grammar.Production.Leaf leaf -> into.add(leaf);
          case Grammar.Production.Apply apply -> into.add(apply);
        }
      }
    }
  }

  /// Numbers the nonterminals; two get the same number when their productions are the same up to
  /// such numbers.
  private static Map<String, Integer> classes(Map<String, Collection<Grammar.Production>> flat) {
    Map<String, Integer> classes = new HashMap<>();
    int count = 0;
    int before = -1;
    while (count != before) {
      before = count;
      Map<Set<Object>, Integer> numbers = new HashMap<>();
      Map<String, Integer> finer = new HashMap<>();
      flat.forEach((name, productions) -> {
        Set<Object> shape = new HashSet<>();
        productions.forEach(production -> shape.add(shape(production, classes)));
        finer.put(name, numbers.computeIfAbsent(shape, _ -> numbers.size()));
      });
      classes.putAll(finer);
      count = numbers.size();
    }
    return classes;
  }

  private static Object shape(Grammar.Production production, Map<String, Integer> classes) {
    return switch (production) {
      case Grammar.Production.Apply(Primitive primitive, List<String> arguments) ->
          List.of(
              primitive, arguments.stream().map(name -> classes.getOrDefault(name, 0)).toList());
      case Grammar.Production.Leaf leaf -> leaf;
      case Grammar.Production.Alias alias -> alias;
    };
  }

  private static Rule rule(
      int nonterminal,
      Grammar.Production production,
      Map<String, Integer> classes,
      Symbols symbols,
      LeafPrices prices) {
    return switch (production) {
      case Grammar.Production.Leaf(var term) ->
          new Rule.Leaf(nonterminal, symbols.symbol(term), term, prices.bits(term));
      case Grammar.Production.Apply(Primitive primitive, List<String> arguments) ->
          new Rule.Apply(
              nonterminal,
              symbols.symbol(primitive),
              primitive,
              arguments.stream().map(name -> number(name, classes)).toList(),
              IntStream.range(0, arguments.size())
                  .mapToObj(place -> symbols.context(primitive, place))
                  .toList());
      case Grammar.Production.Alias alias ->
          throw new IllegalStateException("The alias (%s) is left.".formatted(alias.nonterminal()));
    };
  }

  private static int number(String name, Map<String, Integer> classes) {
    Integer number = classes.get(name);
    if (number == null) {
      throw new IllegalArgumentException("The grammar has no nonterminal (%s).".formatted(name));
    }
    return number;
  }
}
