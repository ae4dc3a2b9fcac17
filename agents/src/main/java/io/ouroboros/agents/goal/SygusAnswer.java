package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints programs as answers to a SyGuS file: spelled as the file's grammar derives them, or in
/// the standard's spelling where there is no grammar that does.
final class SygusAnswer {
  private final SygusScope scope;
  private final SygusMacros macros;
  private final List<SygusGroup> groups;
  private final Map<String, SygusGroup> byName;

  /// @param macros the functions that the file defines
  /// @param groups the grammar, the start first; empty when the file has none
  SygusAnswer(SygusScope scope, SygusMacros macros, List<SygusGroup> groups) {
    this.scope = scope;
    this.macros = macros;
    this.groups = List.copyOf(groups);
    byName = groups.stream().collect(Collectors.toMap(SygusGroup::name, Function.identity()));
  }

  /// A program as a `define-fun` command.
  String print(Term program) {
    String arguments =
        IntStream.range(0, scope.names().size())
            .mapToObj(index ->
                "(%s %s)".formatted(scope.names().get(index), SygusScope.name(type(index))))
            .collect(Collectors.joining(" ", "(", ")"));
    String body =
        groups.stream()
            .findFirst()
            .flatMap(start -> derive(start, program, new HashSet<>()))
            .orElseGet(() -> standard(program));
    return "(define-fun %s %s %s %s)"
        .formatted(scope.function(), arguments, SygusScope.name(scope.signature().output()), body);
  }

  private Type type(int argument) {
    return scope.signature().inputs().get(argument);
  }

  /// @param visited the nonterminals that stand for this one, which need not be tried again
  private Optional<String> derive(SygusGroup group, Term term, Set<String> visited) {
    if (group.type() != term.type() || !visited.add(group.name())) {
      return Optional.empty();
    }
    return group.productions().stream()
        .flatMap(production -> match(production, term, visited).stream())
        .findFirst();
  }

  private Optional<String> match(SExpression production, Term term, Set<String> visited) {
    SygusGroup named = byName.get(production.toString());
    if (named != null) {
      return derive(named, term, visited);
    }
    Optional<Term> leaf = scope.leaf(production);
    if (leaf.isPresent()) {
      return leaf.filter(term::equals).map(_ -> production.toString());
    }
    if (term instanceof Term.Input input && SygusGroup.variables(production).isPresent()) {
      return SygusGroup.variables(production)
          .filter(type -> type == input.type())
          .map(_ -> scope.names().get(input.index()));
    }
    Optional<SygusMacro> macro = macros.named(head(production));
    if (macro.isPresent()) {
      return unfolded(macro.get(), production, term);
    }
    return operator(production, term, this::fresh)
        .map(arguments -> called(head(production), arguments));
  }

  private Optional<String> fresh(SExpression production, Term term) {
    return match(production, term, new HashSet<>());
  }

  private static String head(SExpression production) {
    return production instanceof SExpression.Listing(List<SExpression> items, int _)
            && !items.isEmpty()
        ? items.getFirst().toString()
        : production.toString();
  }

  private static List<SExpression> places(SExpression production) {
    return production instanceof SExpression.Listing(List<SExpression> items, int _)
        ? items.subList(1, items.size())
        : List.of();
  }

  private static String called(String function, List<String> arguments) {
    return arguments.isEmpty()
        ? function
        : "(%s %s)".formatted(function, String.join(" ", arguments));
  }

  /// A call of a macro whose body a term is.
  private Optional<String> unfolded(SygusMacro macro, SExpression production, Term term) {
    Map<String, SExpression> places = macro.bind(places(production), production.line());
    Map<String, String> printed = new HashMap<>();
    return body(macro.body(), term, places, printed)
        .map(_ -> called(macro.name(), macro.parameters().stream().map(printed::get).toList()));
  }

  /// Whether a term is the body of a macro; what stands for each parameter is printed.
  private Optional<String> body(
      SExpression body, Term term, Map<String, SExpression> places, Map<String, String> printed) {
    SExpression place = places.get(body.toString());
    if (place != null) {
      Optional<String> argument = fresh(place, term);
      argument.ifPresent(text -> printed.put(body.toString(), text));
      return argument;
    }
    Optional<Value> constant = SygusScope.constant(body);
    return constant.isPresent()
        ? constant.filter(value -> term.equals(new Term.Constant(value))).map(_ -> "")
        : operator(body, term, (inner, argument) -> body(inner, argument, places, printed))
            .map(_ -> "");
  }

  /// The arguments of a call of an operator, printed; empty when the term is no such call.
  private Optional<List<String>> operator(
      SExpression production, Term term, BiFunction<SExpression, Term, Optional<String>> inner) {
    return term instanceof Term.Call call
        ? arguments(head(production), places(production), call, inner)
        : Optional.empty();
  }

  private static Optional<List<String>> arguments(
      String operator,
      List<SExpression> places,
      Term.Call call,
      BiFunction<SExpression, Term, Optional<String>> inner) {
    List<Term> arguments = new ArrayList<>(call.arguments());
    while (arguments.size() < places.size()
        && SygusOperators.isAssociative(operator)
        && arguments.getLast() instanceof Term.Call last
        && last.primitive().equals(call.primitive())) {
      arguments.removeLast();
      arguments.addAll(last.arguments());
    }
    if (!SygusOperators.mayMean(operator, call.primitive()) || arguments.size() != places.size()) {
      return Optional.empty();
    }
    List<String> printed = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      Optional<String> argument = inner.apply(places.get(place), arguments.get(place));
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      printed.add(argument.get());
    }
    return Optional.of(printed);
  }

  private String standard(Term term) {
    return switch (term) {
      case Term.Input input -> scope.names().get(input.index());
      case Term.Constant(Value.Int(long number)) when number < 0 ->
          "(- %s)".formatted(Long.toString(number).substring(1));
      case Term.Constant constant -> Syntax.print(constant);
      case Term.Call call ->
          call.arguments().stream()
              .map(this::standard)
              .collect(
                  Collectors.joining(
                      " ", "(" + SygusOperators.standard(call.primitive()) + " ", ")"));
    };
  }
}
