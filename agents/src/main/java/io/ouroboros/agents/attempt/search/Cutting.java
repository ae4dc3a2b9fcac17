package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a task's own grammar cuts a text by positions, and where the texts to be cut out stand.
/// Positions and sizes count code points.
///
/// @param production cuts a text at two positions
/// @param reading makes the answer of what is cut out, where that is an integer
/// @param sum adds two positions
/// @param difference subtracts them
/// @param wanted the texts to be cut out, one a shown row
record Cutting(
    Rule.Apply production,
    Optional<Rule.Apply> reading,
    Optional<Rule.Apply> sum,
    Optional<Rule.Apply> difference,
    List<String> wanted) {
  private static final String CUT = "str.substr";
  private static final String READ = "str.to_int";

  /// How many ways to find the texts of all rows are tried.
  private static final int MOST_BEGINS = 8;

  /// What a problem's grammar offers; empty when it makes no answers by cutting.
  static Optional<Cutting> of(Problem problem) {
    FlatGrammar grammar = problem.grammar();
    Optional<Rule.Apply> reading = grammar.startCalls(Set.of(READ)).stream().findFirst();
    int texts = reading.map(rule -> rule.arguments().getFirst()).orElse(grammar.start());
    return call(grammar, CUT, texts)
        .filter(cut -> cut.arguments().get(1).equals(cut.arguments().get(2)))
        .map(cut ->
            new Cutting(
                cut,
                reading,
                call(grammar, "+", cut.arguments().get(1)),
                call(grammar, "-", cut.arguments().get(1)),
                wanted(problem.rows())));
  }

  private static Optional<Rule.Apply> call(FlatGrammar grammar, String name, int nonterminal) {
    return grammar.rules().stream()
        .filter(Rule.Apply.class::isInstance)
        .map(Rule.Apply.class::cast)
        .filter(rule -> rule.nonterminal() == nonterminal && rule.primitive().name().equals(name))
        .findFirst();
  }

  private static List<String> wanted(KnownRows rows) {
    Column target = rows.target();
    List<String> wanted = new ArrayList<>();
    for (int row = 0; row < rows.shown(); row++) {
      wanted.add(target.type() == Type.TEXT ? target.text(row) : Long.toString(target.number(row)));
    }
    return wanted;
  }

  /// The nonterminal of the texts that are cut.
  int texts() {
    return production.arguments().getFirst();
  }

  /// The nonterminal of positions and sizes.
  int positions() {
    return production.arguments().get(1);
  }

  /// How much is to be cut out of each row.
  List<Long> sizes(int[] rows) {
    List<Long> sizes = new ArrayList<>();
    for (int row : rows) {
      sizes.add(points(wanted.get(row)));
    }
    return sizes;
  }

  /// Where what is wanted begins in the texts of a column, some ways; none when it is not in all.
  List<List<Long>> begins(Column texts, int[] rows) {
    List<List<Long>> begins = List.of(List.of());
    for (int row : rows) {
      List<List<Long>> longer = new ArrayList<>();
      for (long place : places(texts.text(row), wanted.get(row))) {
        for (List<Long> begin : begins) {
          if (longer.size() < MOST_BEGINS) {
            List<Long> more = new ArrayList<>(begin);
            more.add(place);
            longer.add(more);
          }
        }
      }
      begins = longer;
    }
    return begins;
  }

  private static List<Long> places(String text, String part) {
    List<Long> places = new ArrayList<>();
    int found = part.isEmpty() ? -1 : text.indexOf(part);
    while (found >= 0) {
      places.add(points(text.substring(0, found)));
      found = text.indexOf(part, found + 1);
    }
    return places;
  }

  /// Whether what is wanted ends where the texts of a column do.
  boolean endsThere(Column texts, List<Long> begin, int[] rows) {
    List<Long> sizes = sizes(rows);
    for (int i = 0; i < rows.length; i++) {
      if (begin.get(i) + sizes.get(i) < points(texts.text(rows[i]))) {
        return false;
      }
    }
    return true;
  }

  private static long points(String text) {
    return text.codePointCount(0, text.length());
  }
}
