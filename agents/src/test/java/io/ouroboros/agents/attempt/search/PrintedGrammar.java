package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.SExpression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says whether the grammar of a SyGuS file derives an answer, both taken literally: symbol by
/// symbol, without knowing what any of them means.
final class PrintedGrammar {
  private final Map<String, String> arguments = new HashMap<>();
  private final Map<String, List<SExpression>> productions = new HashMap<>();
  private final String start;

  private PrintedGrammar(SExpression command) {
    for (SExpression argument : items(items(command).get(2))) {
      arguments.put(items(argument).get(0).toString(), items(argument).get(1).toString());
    }
    List<SExpression> groups = items(items(command).getLast());
    for (SExpression group : groups) {
      productions.put(items(group).get(0).toString(), items(items(group).get(2)));
    }
    start = items(groups.getFirst()).getFirst().toString();
  }

  /// The grammar of a file's only function.
  static PrintedGrammar of(String file) {
    return SExpression.readAll(file).stream()
        .filter(command -> items(command).getFirst().toString().equals("synth-fun"))
        .map(PrintedGrammar::new)
        .findFirst()
        .orElseThrow();
  }

  /// Whether the body of a `define-fun` follows from the start.
  boolean derives(String answer) {
    return derives(start, items(SExpression.read(answer)).getLast(), new HashSet<>());
  }

  private boolean derives(String nonterminal, SExpression term, Set<String> visited) {
    return visited.add(nonterminal)
        && productions.getOrDefault(nonterminal, List.of()).stream()
            .anyMatch(production -> matches(production, term, visited));
  }

  private boolean matches(SExpression production, SExpression term, Set<String> visited) {
    if (productions.containsKey(production.toString())) {
      return derives(production.toString(), term, visited);
    }
    List<SExpression> parts = items(production);
    if (!parts.isEmpty() && parts.getFirst().toString().equals("Variable")) {
      return parts.getLast().toString().equals(arguments.get(term.toString()));
    }
    List<SExpression> found = items(term);
    if (parts.isEmpty() || parts.size() != found.size()) {
      return production.toString().equals(term.toString());
    }
    boolean matches = parts.getFirst().toString().equals(found.getFirst().toString());
    for (int i = 1; matches && i < parts.size(); i++) {
      matches = matches(parts.get(i), found.get(i), new HashSet<>());
    }
    return matches;
  }

  private static List<SExpression> items(SExpression expression) {
    return expression instanceof SExpression.Listing listing ? listing.items() : List.of();
  }
}
