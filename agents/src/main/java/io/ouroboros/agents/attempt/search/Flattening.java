package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Grammar;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Resolves a grammar's aliases: what a nonterminal may stand for becomes its own productions.
final class Flattening {
  private final Map<String, Grammar.Nonterminal> byName = new HashMap<>();

  private Flattening(Grammar grammar) {
    grammar.nonterminals().forEach(nonterminal -> byName.put(nonterminal.name(), nonterminal));
  }

  /// The productions of each nonterminal, without aliases and each once, in the grammar's order.
  ///
  /// @throws IllegalArgumentException when an alias names a nonterminal that is not there
  static Map<String, Collection<Grammar.Production>> of(Grammar grammar) {
    Flattening flattening = new Flattening(grammar);
    Map<String, Collection<Grammar.Production>> flat = new LinkedHashMap<>();
    for (Grammar.Nonterminal nonterminal : grammar.nonterminals()) {
      Set<Grammar.Production> productions = new LinkedHashSet<>();
      flattening.collect(nonterminal.name(), new HashSet<>(), productions);
      flat.put(nonterminal.name(), productions);
    }
    return flat;
  }

  private void collect(String name, Set<String> visited, Set<Grammar.Production> into) {
    Grammar.Nonterminal nonterminal = byName.get(name);
    if (nonterminal == null) {
      throw new IllegalArgumentException("The grammar has no nonterminal (%s).".formatted(name));
    }
    if (visited.add(name)) {
      for (Grammar.Production production : nonterminal.productions()) {
        switch (production) {
          case Grammar.Production.Alias alias -> collect(alias.nonterminal(), visited, into);
          case Grammar.Production.Leaf leaf -> into.add(leaf);
          case Grammar.Production.Apply apply -> into.add(apply);
        }
      }
    }
  }
}
