package io.ouroboros.agents.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads s-expressions; nesting is bounded so that no text can overflow the stack.
final class SExpressionReader {
  private static final int DEEPEST = 500;
  private static final Pattern SIMPLE_SYMBOL =
      Pattern.compile("[a-zA-Z~!@$%^&*_+=<>.?/-][0-9a-zA-Z~!@$%^&*_+=<>.?/-]*");

  private final String text;
  private int at;
  private int line = 1;

  SExpressionReader(String text) {
    this.text = text;
  }

  List<SExpression> readAll() {
    List<SExpression> all = new ArrayList<>();
    skipBlanks();
    while (at < text.length()) {
      all.add(read(0));
      skipBlanks();
    }
    return all;
  }

  private SExpression read(int depth) {
    return switch (text.charAt(at)) {
      case '(' -> listing(depth);
      case ')' -> throw new SyntaxException(line, "The parenthesis ) closes nothing.");
      case '"' -> quoted();
      case '|' -> symbol();
      default -> atom();
    };
  }

  private SExpression listing(int depth) {
    int start = line;
    if (depth == DEEPEST) {
      throw new SyntaxException(start, "Lists are nested deeper than %d.".formatted(DEEPEST));
    }
    at++;
    List<SExpression> items = new ArrayList<>();
    skipBlanks();
    while (at < text.length() && text.charAt(at) != ')') {
      items.add(read(depth + 1));
      skipBlanks();
    }
    if (at == text.length()) {
      throw new SyntaxException(start, "The parenthesis ( is never closed.");
    }
    at++;
    return new SExpression.Listing(items, start);
  }

  private SExpression quoted() {
    int start = line;
    int from = at + 1;
    int to = from;
    while (to < text.length() && (text.charAt(to) != '"' || isQuote(to + 1))) {
      if (text.charAt(to) == '\n') {
        line++;
      }
      to += text.charAt(to) == '"' ? 2 : 1;
    }
    if (to >= text.length()) {
      throw new SyntaxException(start, "The quote \" is never closed.");
    }
    at = to + 1;
    return new SExpression.Quoted(TextLiteral.resolve(text.substring(from, to)), start);
  }

  private boolean isQuote(int offset) {
    return offset < text.length() && text.charAt(offset) == '"';
  }

  /// A symbol in bars, which are no part of it but are kept where it cannot be written without.
  private SExpression symbol() {
    int start = line;
    int end = text.indexOf('|', at + 1);
    if (end < 0) {
      throw new SyntaxException(start, "The symbol quote | is never closed.");
    }
    String inside = text.substring(at + 1, end);
    line += (int) inside.chars().filter(c -> c == '\n').count();
    at = end + 1;
    return new SExpression.Atom(
        SIMPLE_SYMBOL.matcher(inside).matches() ? inside : "|" + inside + "|", start);
  }

  private SExpression atom() {
    int from = at;
    while (at < text.length() && !isBoundary(text.charAt(at))) {
      at++;
    }
    return new SExpression.Atom(text.substring(from, at), line);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"' || c == ';' || c == '|';
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(c)) {
        line += c == '\n' ? 1 : 0;
        at++;
      } else {
        return;
      }
    }
  }
}
