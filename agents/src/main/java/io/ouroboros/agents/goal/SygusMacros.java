package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.SyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions that a SyGuS file defines, to be written out where they are called.
final class SygusMacros {
  private final Map<String, SygusMacro> byName = new HashMap<>();

  /// Reads a `define-fun` command.
  ///
  /// @throws SyntaxException when it is none, or its body reads what it does not have
  void define(SExpression.Listing command) {
    List<SExpression> items = command.items();
    if (items.size() != 5) {
      throw new SyntaxException(
          command.line(), "A define-fun must have a name, parameters, a type and a body.");
    }
    SygusScope head = SygusScope.read(new SExpression.Listing(items.subList(0, 4), command.line()));
    SExpression body = expand(items.getLast());
    checkNames(body, head);
    byName.put(head.function(), new SygusMacro(head.function(), head.names(), body));
  }

  private static void checkNames(SExpression body, SygusScope head) {
    if (head.leaf(body).isPresent()) {
      return;
    }
    if (!(body instanceof SExpression.Listing(List<SExpression> items, int _))) {
      throw new SyntaxException(
          body.line(),
          "The body of (%s) reads (%s), which is no parameter.".formatted(head.function(), body));
    }
    items.stream().skip(1).forEach(item -> checkNames(item, head));
  }

  /// The macro of a name.
  Optional<SygusMacro> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// Writes out all calls in an expression.
  SExpression expand(SExpression expression) {
    if (!(expression instanceof SExpression.Listing(List<SExpression> items, int line))
        || items.isEmpty()) {
      return named(expression.toString())
          .map(macro -> macro.call(List.of(), expression.line()))
          .orElse(expression);
    }
    List<SExpression> arguments = items.stream().skip(1).map(this::expand).toList();
    return named(items.getFirst().toString())
        .map(macro -> macro.call(arguments, line))
        .orElseGet(() -> listing(items.getFirst(), arguments, line));
  }

  private static SExpression listing(SExpression head, List<SExpression> arguments, int line) {
    return new SExpression.Listing(
        Stream.concat(Stream.of(head), arguments.stream()).toList(), line);
  }

  /// Writes out all calls in a production.
  ///
  /// @throws SyntaxException when a called function reads an argument not exactly once: a grammar
  ///   derives every occurrence on its own, and would lose that they are the same
  SExpression expandProduction(SExpression production) {
    if (production instanceof SExpression.Listing(List<SExpression> items, int line)
        && !items.isEmpty()) {
      named(items.getFirst().toString())
          .filter(macro -> !macro.readsEachParameterOnce())
          .ifPresent(macro -> {
            throw new SyntaxException(
                line,
                "The function (%s) does not read each argument once, so a grammar cannot call it."
                    .formatted(macro.name()));
          });
      items.stream().skip(1).forEach(this::expandProduction);
    }
    return expand(production);
  }
}
