package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Primitive;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The classes of nonterminals that make the same terms in the same ways: two are in one class when
/// their productions are the same up to classes. Found by refinement, as states of an automaton are
/// merged [1].
/* [1] E. F. Moore, Gedanken-experiments on sequential machines, 1956 */
final class NonterminalClasses {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int count;

  /// @param flat the productions of each nonterminal, without aliases
  NonterminalClasses(Map<String, Collection<Grammar.Production>> flat) {
    flat.keySet().forEach(name -> numbers.put(name, 0));
    int before = -1;
    while (count != before) {
      before = count;
      refine(flat);
    }
  }

  private void refine(Map<String, Collection<Grammar.Production>> flat) {
    Map<Set<Object>, Integer> shapes = new HashMap<>();
    Map<String, Integer> finer = new HashMap<>();
    flat.forEach((name, productions) -> {
      Set<Object> shape = new HashSet<>();
      productions.forEach(production -> shape.add(shape(production)));
      finer.put(name, shapes.computeIfAbsent(shape, _ -> shapes.size()));
    });
    numbers.putAll(finer);
    count = shapes.size();
  }

  private Object shape(Grammar.Production production) {
    return switch (production) {
      case Grammar.Production.Apply(Primitive primitive, List<String> arguments) ->
          List.of(primitive, arguments.stream().map(this::number).toList());
      case Grammar.Production.Leaf leaf -> leaf;
      case Grammar.Production.Alias alias -> alias;
    };
  }

  /// How many classes there are.
  int count() {
    return count;
  }

  /// The class of a nonterminal, from 0.
  ///
  /// @throws IllegalArgumentException when there is no such nonterminal
  int number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("The grammar has no nonterminal (%s).".formatted(name));
    }
    return number;
  }
}
