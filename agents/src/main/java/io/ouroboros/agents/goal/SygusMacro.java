package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.SyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A function that a SyGuS file defines: a name for an expression over parameters.
///
/// @param body in operators and constants only
record SygusMacro(String name, List<String> parameters, SExpression body) {
  /// What calls of calls come to when they are written out could be without end.
  private static final int LARGEST = 10_000;

  SygusMacro {
    parameters = List.copyOf(parameters);
  }

  /// The arguments of a call by the names of the parameters.
  ///
  /// @param line where the call stands
  /// @throws SyntaxException when they are too many or too few
  Map<String, SExpression> bind(List<SExpression> arguments, int line) {
    if (arguments.size() != parameters.size()) {
      throw new SyntaxException(
          line,
          "The function (%s) takes %d arguments, not %d."
              .formatted(name, parameters.size(), arguments.size()));
    }
    Map<String, SExpression> bound = new HashMap<>();
    for (int place = 0; place < parameters.size(); place++) {
      bound.put(parameters.get(place), arguments.get(place));
    }
    return bound;
  }

  /// The body with arguments instead of the parameters.
  ///
  /// @param line where the call stands
  /// @throws SyntaxException when they are too many or too few, or the result is too large
  SExpression call(List<SExpression> arguments, int line) {
    Map<String, SExpression> bound = bind(arguments, line);
    long parts = size(body);
    for (Map.Entry<String, SExpression> argument : bound.entrySet()) {
      parts += (long) count(body, argument.getKey()) * size(argument.getValue());
    }
    if (parts > LARGEST) {
      throw new SyntaxException(
          line, "The function (%s) written out has more than %,d parts.".formatted(name, LARGEST));
    }
    return substitute(body, bound);
  }

  private static int size(SExpression expression) {
    return expression instanceof SExpression.Listing(List<SExpression> items, int _)
        ? 1 + items.stream().mapToInt(SygusMacro::size).sum()
        : 1;
  }

  private static SExpression substitute(SExpression expression, Map<String, SExpression> bound) {
    return switch (expression) {
      case SExpression.Atom atom -> bound.getOrDefault(atom.text(), atom);
      case SExpression.Quoted quoted -> quoted;
      case SExpression.Listing(List<SExpression> items, int line) ->
          new SExpression.Listing(
              items.stream().map(item -> substitute(item, bound)).toList(), line);
    };
  }

  /// Whether the body has each parameter exactly once.
  boolean readsEachParameterOnce() {
    return parameters.stream().allMatch(parameter -> count(body, parameter) == 1);
  }

  private static int count(SExpression expression, String name) {
    return expression instanceof SExpression.Listing(List<SExpression> items, int _)
        ? items.stream().mapToInt(item -> count(item, name)).sum()
        : expression.toString().equals(name) ? 1 : 0;
  }
}
