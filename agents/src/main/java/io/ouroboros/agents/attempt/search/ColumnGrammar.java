package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The grammar of a task that brings none: the whole vocabulary, with constants that have something
/// to do with the rows. A nonterminal is a type, or the constants of a type.
final class ColumnGrammar {
  private final SearchTask task;
  private final Vocabulary vocabulary;
  private final MinedConstants mined;

  private ColumnGrammar(SearchTask task, Vocabulary vocabulary) {
    this.task = task;
    this.vocabulary = vocabulary;
    mined = new MinedConstants(task, vocabulary);
  }

  /// The grammar of a task.
  static Grammar of(SearchTask task, Vocabulary vocabulary) {
    return new ColumnGrammar(task, vocabulary).grammar();
  }

  private Grammar grammar() {
    Type output = task.signature().output();
    Stream<Grammar.Nonterminal> terms =
        vocabulary.types().stream()
            .sorted(Comparator.comparing(type -> type != output))
            .map(this::terms);
    Stream<Grammar.Nonterminal> constants = vocabulary.types().stream().map(this::constants);
    return new Grammar(Stream.concat(terms, constants).toList());
  }

  private Grammar.Nonterminal terms(Type type) {
    List<Grammar.Production> productions = new ArrayList<>();
    for (int column = 0; column < task.signature().inputs().size(); column++) {
      if (task.signature().inputs().get(column) == type) {
        productions.add(new Grammar.Production.Leaf(new Term.Input(column, type)));
      }
    }
    leaves(mined.free(type)).forEach(productions::add);
    for (Primitive primitive : vocabulary.primitives()) {
      if (primitive.result() == type) {
        productions.add(
            new Grammar.Production.Apply(
                primitive, primitive.places().stream().map(ColumnGrammar::name).toList()));
      }
    }
    return new Grammar.Nonterminal(name(Parameter.of(type)), type, productions);
  }

  private Grammar.Nonterminal constants(Type type) {
    return new Grammar.Nonterminal(
        name(Parameter.fixed(type)), type, leaves(mined.fixed(type)).toList());
  }

  private static Stream<Grammar.Production> leaves(List<Value> values) {
    return values.stream().map(Term.Constant::new).map(Grammar.Production.Leaf::new);
  }

  private static String name(Parameter parameter) {
    return (parameter.fixed() ? "constant " : "") + parameter.type().spelling();
  }
}
