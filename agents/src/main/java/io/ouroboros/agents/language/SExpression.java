package io.ouroboros.agents.language;

import java.util.List;

/// An s-expression of SMT-LIB 2.6: what programs, grammars and SyGuS files are written in.
public sealed interface SExpression {
  /// The line, from 1, where it begins.
  int line();

  /// A symbol, number or keyword.
  record Atom(String text, int line) implements SExpression {
    @Override
    public String toString() {
      return text;
    }
  }

  /// A string literal.
  ///
  /// @param value without its quotes, escapes resolved
  record Quoted(String value, int line) implements SExpression {
    @Override
    public String toString() {
      return TextLiteral.print(value);
    }
  }

  /// A parenthesised list.
  record Listing(List<SExpression> items, int line) implements SExpression {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return String.join(" ", items.stream().map(Object::toString).toList())
          .transform(inside -> "(" + inside + ")");
    }
  }

  /// All expressions of a text.
  ///
  /// @throws SyntaxException when a parenthesis or quote is left open, or closed too often
  static List<SExpression> readAll(String text) {
    return new SExpressionReader(text).readAll();
  }

  /// The only expression of a text.
  ///
  /// @throws SyntaxException when there is none, or more
  static SExpression read(String text) {
    List<SExpression> all = readAll(text);
    if (all.size() != 1) {
      throw new SyntaxException(
          1, "There must be one expression instead of %d.".formatted(all.size()));
    }
    return all.getFirst();
  }
}
