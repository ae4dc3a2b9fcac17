package io.ouroboros.agents.language;

import java.util.List;
import java.util.stream.Collectors;

/// Grammars as text: one `(nonterminal "name" type production …)` after another, where a production
/// is `(leaf term)`, `(alias "name")` or `(apply primitive "name" …)`. Printing and then parsing
/// gives the same grammar.
public final class GrammarSyntax {
  private final Syntax terms;

  private GrammarSyntax(Vocabulary vocabulary) {
    terms = Syntax.of(vocabulary);
  }

  /// The syntax of grammars over a vocabulary.
  public static GrammarSyntax of(Vocabulary vocabulary) {
    return new GrammarSyntax(vocabulary);
  }

  /// A grammar as text; the same for every vocabulary.
  public static String print(Grammar grammar) {
    return grammar.nonterminals().stream()
        .map(GrammarSyntax::print)
        .collect(Collectors.joining("\n"));
  }

  private static String print(Grammar.Nonterminal nonterminal) {
    return nonterminal.productions().stream()
        .map(GrammarSyntax::print)
        .collect(
            Collectors.joining(
                " ",
                "(nonterminal %s %s "
                    .formatted(
                        TextLiteral.print(nonterminal.name()), nonterminal.type().spelling()),
                ")"));
  }

  private static String print(Grammar.Production production) {
    return switch (production) {
      case Grammar.Production.Leaf leaf -> "(leaf " + Syntax.print(leaf.term()) + ")";
      case Grammar.Production.Alias alias ->
          "(alias " + TextLiteral.print(alias.nonterminal()) + ")";
      case Grammar.Production.Apply apply ->
          apply.arguments().stream()
              .map(TextLiteral::print)
              .collect(Collectors.joining(" ", "(apply " + apply.primitive().name() + " ", ")"));
    };
  }

  /// The grammar that a text spells.
  ///
  /// @throws SyntaxException when it spells none
  public Grammar parse(String text) {
    return new Grammar(SExpression.readAll(text).stream().map(this::nonterminal).toList());
  }

  private Grammar.Nonterminal nonterminal(SExpression expression) {
    List<SExpression> items = items(expression, "nonterminal", 3);
    Type type =
        Type.spelled(items.get(2).toString())
            .orElseThrow(() ->
                new SyntaxException(
                    expression.line(), "The type (%s) is unknown.".formatted(items.get(2))));
    return new Grammar.Nonterminal(
        name(items.get(1)), type, items.stream().skip(3).map(this::production).toList());
  }

  private Grammar.Production production(SExpression expression) {
    if (expression instanceof SExpression.Listing(List<SExpression> items, int _)
        && items.size() >= 2) {
      return switch (items.getFirst().toString()) {
        case "leaf" -> new Grammar.Production.Leaf(terms.term(items.get(1)));
        case "alias" -> new Grammar.Production.Alias(name(items.get(1)));
        case "apply" -> apply(items);
        default -> throw unknown(expression);
      };
    }
    throw unknown(expression);
  }

  private Grammar.Production apply(List<SExpression> items) {
    return new Grammar.Production.Apply(
        terms.primitive(items.get(1)), items.stream().skip(2).map(GrammarSyntax::name).toList());
  }

  private static SyntaxException unknown(SExpression production) {
    return new SyntaxException(
        production.line(), "The production %s is unknown.".formatted(production));
  }

  private static List<SExpression> items(SExpression expression, String head, int least) {
    if (expression instanceof SExpression.Listing(List<SExpression> items, int _)
        && items.size() >= least
        && items.getFirst().toString().equals(head)) {
      return items;
    }
    throw new SyntaxException(
        expression.line(), "%s must be a (%s …).".formatted(expression, head));
  }

  private static String name(SExpression expression) {
    if (expression instanceof SExpression.Quoted(String value, int _)) {
      return value;
    }
    throw new SyntaxException(
        expression.line(), "The name %s must be in quotes.".formatted(expression));
  }
}
