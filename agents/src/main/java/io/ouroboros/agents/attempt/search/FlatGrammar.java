package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A grammar without aliases, whose nonterminals that make the same terms in the same ways are one.
final class FlatGrammar {
  private final List<Rule> rules = new ArrayList<>();
  private final NonterminalClasses classes;
  private final List<Set<Integer>> contexts = new ArrayList<>();
  private final int start;

  private FlatGrammar(Grammar grammar, Symbols symbols, LeafPrices prices) {
    Map<String, Collection<Grammar.Production>> flat = Flattening.of(grammar);
    classes = new NonterminalClasses(flat);
    start = classes.number(grammar.nonterminals().getFirst().name());
    Set<Integer> done = new HashSet<>();
    flat.forEach((name, productions) -> {
      int nonterminal = classes.number(name);
      if (done.add(nonterminal)) {
        productions.forEach(production ->
            rules.add(rule(nonterminal, production, symbols, leaf -> prices.bits(leaf, name))));
      }
    });
    IntStream.range(0, classes.count()).forEach(_ -> contexts.add(new LinkedHashSet<>()));
    stand(start, Symbols.ROOT);
    for (Rule rule : rules) {
      if (rule instanceof Rule.Apply apply) {
        for (int place = 0; place < apply.arguments().size(); place++) {
          stand(apply.arguments().get(place), apply.contexts().get(place));
        }
      }
    }
  }

  private void stand(int nonterminal, int context) {
    contexts.get(nonterminal).add(context);
  }

  /// Flattens a grammar.
  ///
  /// @throws IllegalArgumentException when it names a nonterminal that it does not have
  static FlatGrammar of(Grammar grammar, Symbols symbols, LeafPrices prices) {
    return new FlatGrammar(grammar, symbols, prices);
  }

  private Rule rule(
      int nonterminal,
      Grammar.Production production,
      Symbols symbols,
      ToDoubleFunction<Term> prices) {
    return switch (production) {
      case Grammar.Production.Leaf(var term) ->
          new Rule.Leaf(nonterminal, symbols.symbol(term), term, prices.applyAsDouble(term));
      case Grammar.Production.Apply(Primitive primitive, List<String> arguments) ->
          new Rule.Apply(
              nonterminal,
              symbols.symbol(primitive),
              primitive,
              arguments.stream().map(classes::number).toList(),
              IntStream.range(0, arguments.size())
                  .mapToObj(place -> symbols.context(primitive, place))
                  .toList());
      case Grammar.Production.Alias alias ->
          throw new IllegalStateException("The alias (%s) is left.".formatted(alias.nonterminal()));
    };
  }

  /// All productions, in the grammar's order.
  List<Rule> rules() {
    return rules;
  }

  /// How many nonterminals there are.
  int nonterminals() {
    return classes.count();
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

  /// The greatest number of a context.
  int lastContext() {
    return contexts.stream().flatMap(Set::stream).mapToInt(context -> context).max().orElse(0);
  }

  /// The contexts in which terms of a nonterminal may stand.
  Set<Integer> contexts(int nonterminal) {
    return Collections.unmodifiableSet(contexts.get(nonterminal));
  }
}
