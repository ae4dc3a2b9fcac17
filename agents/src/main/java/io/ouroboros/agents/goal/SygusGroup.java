package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.SyntaxException;
import io.ouroboros.agents.language.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A nonterminal of a `synth-fun` command, with its productions as the file spells them.
record SygusGroup(String name, Type type, List<SExpression> productions) {
  SygusGroup {
    productions = List.copyOf(productions);
  }

  /// Reads a listing of nonterminals, the first of which is the start.
  ///
  /// @throws SyntaxException when it is none, or names one twice
  static List<SygusGroup> readAll(SExpression groups) {
    if (!(groups instanceof SExpression.Listing(List<SExpression> items, int _))
        || items.isEmpty()) {
      throw new SyntaxException(groups.line(), "A grammar must list its nonterminals.");
    }
    Set<String> names = new HashSet<>();
    for (SExpression item : items) {
      String name = read(item).name();
      if (!names.add(name)) {
        throw new SyntaxException(
            item.line(), "The nonterminal (%s) is there twice.".formatted(name));
      }
    }
    return items.stream().map(SygusGroup::read).toList();
  }

  private static SygusGroup read(SExpression expression) {
    if (expression instanceof SExpression.Listing(List<SExpression> items, int _)
        && items.size() == 3
        && items.get(2) instanceof SExpression.Listing(List<SExpression> productions, int _)) {
      return new SygusGroup(items.get(0).toString(), SygusScope.type(items.get(1)), productions);
    }
    throw new SyntaxException(
        expression.line(), "A nonterminal must have a name, a type and a list of productions.");
  }

  /// The type that a production `(Variable type)` names: it stands for all arguments of that type.
  static Optional<Type> variables(SExpression production) {
    return production instanceof SExpression.Listing(List<SExpression> items, int _)
            && items.size() == 2
            && items.get(0).toString().equals("Variable")
        ? Optional.of(SygusScope.type(items.get(1)))
        : Optional.empty();
  }
}
