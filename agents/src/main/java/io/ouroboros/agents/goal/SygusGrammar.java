package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.SyntaxException;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the grammar of a `synth-fun` command. A production that nests calls is split: each inner
/// term gets a nonterminal of its own.
final class SygusGrammar {
  private static final List<Value> CONSTANTS =
      List.of(
          new Value.Text(""),
          new Value.Text(" "),
          new Value.Int(0),
          new Value.Int(1),
          new Value.Int(-1),
          new Value.Bits(0),
          new Value.Bits(1));

  private final SygusScope scope;
  private final SygusMacros macros;
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, List<Grammar.Production>> productions = new LinkedHashMap<>();

  private SygusGrammar(SygusScope scope, SygusMacros macros) {
    this.scope = scope;
    this.macros = macros;
  }

  /// The grammar of a function.
  ///
  /// @param macros the functions that the file defines
  /// @param groups its nonterminals, the start first; empty when the file names none
  /// @param line where the function is declared
  /// @throws SyntaxException when the groups are no grammar of the function
  static Grammar read(SygusScope scope, SygusMacros macros, List<SygusGroup> groups, int line) {
    if (groups.isEmpty()) {
      return whole(scope, macros, line);
    }
    SygusGroup start = groups.getFirst();
    if (start.type() != scope.signature().output()) {
      throw new SyntaxException(
          line,
          "The first nonterminal (%s) must be of the function's type.".formatted(start.name()));
    }
    SygusGrammar grammar = new SygusGrammar(scope, macros);
    groups.forEach(group -> grammar.types.put(group.name(), group.type()));
    groups.forEach(
        group -> group.productions().forEach(choice -> grammar.choose(group.name(), choice)));
    return grammar.grammar();
  }

  /// The grammar of a function that names none: all operators, its arguments, and a few constants.
  private static Grammar whole(SygusScope scope, SygusMacros macros, int line) {
    Vocabulary vocabulary = vocabulary(scope, line);
    SygusGrammar grammar = new SygusGrammar(scope, macros);
    Stream.concat(Stream.of(scope.signature().output()), vocabulary.types().stream())
        .forEach(type -> grammar.types.putIfAbsent(type.spelling(), type));
    CONSTANTS.stream()
        .filter(value -> vocabulary.types().contains(value.type()))
        .forEach(value -> grammar.leaf(value.type().spelling(), new Term.Constant(value)));
    vocabulary.types().forEach(type -> grammar.variables(type.spelling(), type));
    for (Primitive primitive : SygusOperators.all()) {
      if (vocabulary.primitives().contains(primitive)) {
        grammar.add(
            primitive.result().spelling(),
            new Grammar.Production.Apply(
                primitive, primitive.parameters().stream().map(Type::spelling).toList()));
      }
    }
    return grammar.grammar();
  }

  private static Vocabulary vocabulary(SygusScope scope, int line) {
    return scope
        .signature()
        .domain()
        .map(Domain::vocabulary)
        .orElseThrow(() ->
            new SyntaxException(
                line,
                "The signature %s mixes words of bits with texts or integers."
                    .formatted(scope.signature())));
  }

  private Grammar grammar() {
    return new Grammar(
        types.entrySet().stream()
            .map(nonterminal ->
                new Grammar.Nonterminal(
                    nonterminal.getKey(),
                    nonterminal.getValue(),
                    productions.getOrDefault(nonterminal.getKey(), List.of())))
            .toList());
  }

  private void choose(String nonterminal, SExpression choice) {
    Optional<Type> variables = SygusGroup.variables(choice);
    if (variables.isPresent()) {
      variables(nonterminal, variables.get());
      return;
    }
    Grammar.Production production = production(macros.expandProduction(choice));
    if (type(production) != types.get(nonterminal)) {
      throw new SyntaxException(
          choice.line(),
          "The production %s is not of the type of its nonterminal (%s)."
              .formatted(choice, nonterminal));
    }
    add(nonterminal, production);
  }

  private void variables(String nonterminal, Type type) {
    IntStream.range(0, scope.signature().inputs().size())
        .filter(index -> scope.signature().inputs().get(index) == type)
        .forEach(index -> leaf(nonterminal, new Term.Input(index, type)));
  }

  private void leaf(String nonterminal, Term term) {
    add(nonterminal, new Grammar.Production.Leaf(term));
  }

  private void add(String nonterminal, Grammar.Production production) {
    productions.computeIfAbsent(nonterminal, _ -> new ArrayList<>()).add(production);
  }

  private Grammar.Production production(SExpression choice) {
    if (choice instanceof SExpression.Atom(String name, int _) && types.containsKey(name)) {
      return new Grammar.Production.Alias(name);
    }
    Optional<Term> leaf = scope.leaf(choice);
    if (leaf.isPresent()) {
      return new Grammar.Production.Leaf(leaf.get());
    }
    if (choice instanceof SExpression.Listing(List<SExpression> items, int line)
        && items.size() > 1) {
      return call(items.getFirst().toString(), items.subList(1, items.size()), line);
    }
    throw new SyntaxException(
        choice.line(), "%s is no constant, argument, nonterminal or call.".formatted(choice));
  }

  private Grammar.Production call(String operator, List<SExpression> arguments, int line) {
    List<String> names = new ArrayList<>();
    names.add(name(arguments.getFirst()));
    if (arguments.size() > 2 && SygusOperators.isAssociative(operator)) {
      names.add(fresh(call(operator, arguments.subList(1, arguments.size()), line), arguments));
    } else {
      arguments.stream().skip(1).map(this::name).forEach(names::add);
    }
    List<Type> found = names.stream().map(this::type).toList();
    return new Grammar.Production.Apply(SygusOperators.resolve(operator, found, line), names);
  }

  /// The nonterminal of an argument: the one it names, or a fresh one that makes only it.
  private String name(SExpression argument) {
    return argument instanceof SExpression.Atom(String name, int _) && types.containsKey(name)
        ? name
        : fresh(production(argument), argument);
  }

  private String fresh(Grammar.Production production, Object source) {
    String name = "%s#%d".formatted(source, types.size());
    types.put(name, type(production));
    add(name, production);
    return name;
  }

  private Type type(Grammar.Production production) {
    return switch (production) {
      case Grammar.Production.Leaf(Term term) -> term.type();
      case Grammar.Production.Apply apply -> apply.primitive().result();
      case Grammar.Production.Alias alias -> type(alias.nonterminal());
    };
  }

  private Type type(String nonterminal) {
    Type type = types.get(nonterminal);
    if (type == null) {
      throw new IllegalStateException("The nonterminal (%s) is unknown.".formatted(nonterminal));
    }
    return type;
  }
}
