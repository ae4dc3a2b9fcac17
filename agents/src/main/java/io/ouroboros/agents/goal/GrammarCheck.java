package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides whether programs for a signature can be made by a grammar: whether it keeps to the
/// signature's domain, knows what it names, and puts no type where another one belongs.
public final class GrammarCheck {
  private final Signature signature;
  private final Domain domain;
  private final Set<Type> known;
  private final Set<Primitive> primitives;
  private final Map<String, Type> types = new HashMap<>();

  private GrammarCheck(Signature signature, Domain domain) {
    this.signature = signature;
    this.domain = domain;
    Vocabulary vocabulary = domain.vocabulary();
    known = vocabulary.types();
    primitives = new HashSet<>(vocabulary.primitives());
  }

  /// What is wrong with a grammar, in a sentence; empty when it is sound, or the signature belongs
  /// to no domain.
  public static Optional<String> problem(Grammar grammar, Signature signature) {
    return signature
        .domain()
        .flatMap(domain -> new GrammarCheck(signature, domain).problem(grammar));
  }

  private Optional<String> problem(Grammar grammar) {
    List<Grammar.Nonterminal> nonterminals = grammar.nonterminals();
    if (nonterminals.isEmpty()) {
      return Optional.of("The grammar has no nonterminal.");
    }
    for (Grammar.Nonterminal nonterminal : nonterminals) {
      if (types.putIfAbsent(nonterminal.name(), nonterminal.type()) != null) {
        return Optional.of(
            "The grammar has the nonterminal (%s) twice.".formatted(nonterminal.name()));
      }
    }
    Grammar.Nonterminal start = nonterminals.getFirst();
    return nonterminals.stream()
        .flatMap(nonterminal -> problem(nonterminal).stream())
        .findFirst()
        .or(() -> mismatch("start (%s)".formatted(start.name()), start.type(), signature.output()));
  }

  private Optional<String> problem(Grammar.Nonterminal nonterminal) {
    if (!known.contains(nonterminal.type())) {
      return Optional.of(
          "The nonterminal (%s) is of type %s, which does not belong to the domain %s."
              .formatted(nonterminal.name(), nonterminal.type().spelling(), domain.spelling()));
    }
    return nonterminal.productions().stream()
        .flatMap(production -> problem(production, nonterminal.type()).stream())
        .findFirst()
        .map(problem -> "The nonterminal (%s): %s".formatted(nonterminal.name(), problem));
  }

  private Optional<String> problem(Grammar.Production production, Type wanted) {
    return switch (production) {
      case Grammar.Production.Leaf(Term leaf) -> problem(leaf, wanted);
      case Grammar.Production.Alias(String name) -> named(name, wanted);
      case Grammar.Production.Apply(Primitive primitive, List<String> arguments) ->
          problem(primitive, arguments, wanted);
    };
  }

  private Optional<String> problem(Term leaf, Type wanted) {
    String name = "term (%s)".formatted(Syntax.print(leaf));
    return switch (leaf) {
      case Term.Constant constant -> mismatch(name, constant.type(), wanted);
      case Term.Input(int index, Type _) when index < 0 || index >= signature.inputs().size() ->
          Optional.of("The %s is no input of %s.".formatted(name, signature));
      case Term.Input(int index, Type type) ->
          mismatch(name, type, signature.inputs().get(index))
              .or(() -> mismatch(name, type, wanted));
      case Term.Call _ -> Optional.of("The %s is no constant and no input.".formatted(name));
    };
  }

  private Optional<String> problem(Primitive primitive, List<String> arguments, Type wanted) {
    List<Type> parameters = primitive.parameters();
    if (!primitives.contains(primitive)) {
      return Optional.of(
          "The primitive (%s) does not belong to the domain %s."
              .formatted(primitive.name(), domain.spelling()));
    }
    if (arguments.size() != parameters.size()) {
      return Optional.of(
          "The primitive (%s) takes %d arguments, not %d."
              .formatted(primitive.name(), parameters.size(), arguments.size()));
    }
    Optional<String> problem =
        mismatch("primitive (%s)".formatted(primitive.name()), primitive.result(), wanted);
    for (int place = 0; place < arguments.size() && problem.isEmpty(); place++) {
      problem = named(arguments.get(place), parameters.get(place));
    }
    return problem;
  }

  private Optional<String> named(String name, Type wanted) {
    Type type = types.get(name);
    return type == null
        ? Optional.of("The grammar has no nonterminal (%s).".formatted(name))
        : mismatch("nonterminal (%s)".formatted(name), type, wanted);
  }

  private static Optional<String> mismatch(String what, Type found, Type wanted) {
    return found == wanted
        ? Optional.empty()
        : Optional.of(
            "The %s is of type %s where %s belongs."
                .formatted(what, found.spelling(), wanted.spelling()));
  }
}
