package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Grammar.Production;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every program of a grammar as it is written, up to a cost: no sharing, no equivalence.
final class AllPrograms {
  private final Grammar grammar;
  private final Symbols symbols;
  private final Costs costs;
  private final Map<Place, Map<Term, Integer>> known = new HashMap<>();

  AllPrograms(Grammar grammar, Symbols symbols, Costs costs) {
    this.grammar = grammar;
    this.symbols = symbols;
    this.costs = costs;
  }

  /// The programs that cost at most so many steps, with their costs.
  Map<Term, Integer> upTo(int steps) {
    return at(new Place(grammar.nonterminals().getFirst().name(), Symbols.ROOT, steps));
  }

  private Map<Term, Integer> at(Place place) {
    Map<Term, Integer> terms = known.get(place);
    if (terms == null) {
      terms = new LinkedHashMap<>();
      known.put(place, terms);
      collect(place.nonterminal(), place, terms, Map.of());
    }
    return terms;
  }

  private void collect(
      String name, Place place, Map<Term, Integer> into, Map<String, Boolean> visited) {
    Map<String, Boolean> now = new HashMap<>(visited);
    if (now.put(name, true) != null) {
      return;
    }
    for (Production production : nonterminal(name).productions()) {
      switch (production) {
        case Production.Alias alias -> collect(alias.nonterminal(), place, into, now);
        case Production.Leaf leaf -> {
          int own = costs.steps(place.context(), symbols.symbol(leaf.term()));
          if (own <= place.steps()) {
            into.merge(leaf.term(), own, Math::min);
          }
        }
        case Production.Apply(Primitive primitive, List<String> arguments) -> {
          int own = costs.steps(place.context(), symbols.symbol(primitive));
          fill(primitive, arguments, new Part(List.of(), own), place.steps(), into);
        }
      }
    }
  }

  private void fill(
      Primitive primitive, List<String> names, Part part, int most, Map<Term, Integer> into) {
    int next = part.arguments().size();
    if (part.steps() > most) {
      return;
    }
    if (next == names.size()) {
      into.merge(new Term.Call(primitive, part.arguments()), part.steps(), Math::min);
      return;
    }
    int context = symbols.context(primitive, next);
    at(new Place(names.get(next), context, most - part.steps()))
        .forEach((term, steps) -> fill(primitive, names, part.with(term, steps), most, into));
  }

  private Grammar.Nonterminal nonterminal(String name) {
    return grammar.nonterminals().stream()
        .filter(nonterminal -> nonterminal.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private record Place(String nonterminal, int context, int steps) {}

  /// A call with some of its arguments.
  private record Part(List<Term> arguments, int steps) {
    Part with(Term argument, int more) {
      List<Term> longer = new ArrayList<>(arguments);
      longer.add(argument);
      return new Part(longer, steps + more);
    }
  }
}
