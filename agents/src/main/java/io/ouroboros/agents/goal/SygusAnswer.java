package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints programs as answers to a SyGuS file: spelled as the file's grammar derives them, or in
/// the standard's spelling where there is no grammar that does.
final class SygusAnswer {
  private final SygusScope scope;
  private final List<SygusGroup> groups;
  private final Map<String, SygusGroup> byName;

  /// @param groups the grammar, the start first; empty when the file has none
  SygusAnswer(SygusScope scope, List<SygusGroup> groups) {
    this.scope = scope;
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
    return switch (term) {
      case Term.Input input ->
          SygusGroup.variables(production)
              .filter(type -> type == input.type())
              .map(_ -> scope.names().get(input.index()));
      case Term.Constant _ -> Optional.empty();
      case Term.Call call ->
          production instanceof SExpression.Listing(List<SExpression> items, int _)
                  && !items.isEmpty()
              ? match(items.getFirst().toString(), items.subList(1, items.size()), call)
              : Optional.empty();
    };
  }

  private Optional<String> match(String operator, List<SExpression> places, Term.Call call) {
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
    StringBuilder printed = new StringBuilder("(").append(operator);
    for (int place = 0; place < places.size(); place++) {
      Optional<String> argument = match(places.get(place), arguments.get(place), new HashSet<>());
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      printed.append(' ').append(argument.get());
    }
    return Optional.of(printed.append(')').toString());
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
