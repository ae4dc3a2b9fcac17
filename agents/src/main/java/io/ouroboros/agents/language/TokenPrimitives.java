package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.cut;
import static io.ouroboros.agents.language.Declare.integer;
import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Declare.truth;
import static io.ouroboros.agents.language.Type.INT;
import static io.ouroboros.agents.language.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What people do with the tokens of a class: take one, cut at one, replace one, keep, drop,
/// replace, mask, join and count them. What is not there is the empty text. The nth counts from 0,
/// and from the end when negative.
final class TokenPrimitives {
  private TokenPrimitives() {}

  static List<Primitive> all() {
    List<Primitive> all = new ArrayList<>();
    for (CharClass members : CharClass.values()) {
      String name = "." + members.spelling();
      all.addAll(
          List.of(
              cut("token" + name, a -> token(a.text(0), members, a.integer(1)), INT),
              cut("until" + name, a -> until(a.text(0), members, a.integer(1)), INT),
              cut("through" + name, a -> through(a.text(0), members, a.integer(1)), INT),
              cut("from" + name, a -> from(a.text(0), members, a.integer(1)), INT),
              cut("behind" + name, a -> behind(a.text(0), members, a.integer(1)), INT),
              shaped("keep" + name, a -> filter(a.text(0), members, true)),
              shaped("drop" + name, a -> filter(a.text(0), members, false)),
              shaped("replace" + name, a -> replace(a.text(0), members, a.text(1)), TEXT),
              shaped(
                  "put" + name, a -> put(a.text(0), members, a.integer(1), a.text(2)), INT, TEXT),
              shaped("mask" + name, a -> mask(a.text(0), members, a.text(1)), TEXT),
              shaped("join" + name, a -> join(a.text(0), members, a.text(1)), TEXT),
              integer("count" + name, a -> new Tokens(a.text(0), members).count(), TEXT),
              truth("all" + name, a -> all(a.text(0), members), TEXT)));
    }
    return all;
  }

  private static long token(String text, CharClass members, long nth) {
    Tokens tokens = new Tokens(text, members);
    return tokens.find(nth) ? tokens.span() : Span.EMPTY;
  }

  /// The text before the nth token.
  private static long until(String text, CharClass members, long nth) {
    Tokens tokens = new Tokens(text, members);
    return tokens.find(nth) ? Span.of(0, tokens.start()) : Span.EMPTY;
  }

  /// The text up to the nth token, and that.
  private static long through(String text, CharClass members, long nth) {
    Tokens tokens = new Tokens(text, members);
    return tokens.find(nth) ? Span.of(0, tokens.end()) : Span.EMPTY;
  }

  /// The nth token and the text behind it.
  private static long from(String text, CharClass members, long nth) {
    Tokens tokens = new Tokens(text, members);
    return tokens.find(nth) ? Span.of(tokens.start(), text.length()) : Span.EMPTY;
  }

  /// The text behind the nth token.
  private static long behind(String text, CharClass members, long nth) {
    Tokens tokens = new Tokens(text, members);
    return tokens.find(nth) ? Span.of(tokens.end(), text.length()) : Span.EMPTY;
  }

  private static String filter(String text, CharClass members, boolean keep) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (members.has(c) == keep) {
        kept.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return kept.length() == text.length() ? text : kept.toString();
  }

  /// Each token replaced by one `replacement`.
  private static String replace(String text, CharClass members, String replacement) {
    StringBuilder replaced = new StringBuilder(text.length());
    Tokens tokens = new Tokens(text, members);
    int from = 0;
    while (tokens.next() && replaced.length() <= Texts.LONGEST) {
      replaced.append(text, from, tokens.start()).append(replacement);
      from = tokens.end();
    }
    return from == 0 ? text : replaced.append(text, from, text.length()).toString();
  }

  /// The text with `replacement` in the place of the nth token; as it is where there is none.
  private static String put(String text, CharClass members, long nth, String replacement) {
    Tokens tokens = new Tokens(text, members);
    return tokens.find(nth)
        ? text.substring(0, tokens.start()) + replacement + text.substring(tokens.end())
        : text;
  }

  /// Each member replaced by one `replacement`.
  private static String mask(String text, CharClass members, String replacement) {
    StringBuilder masked = new StringBuilder(text.length());
    for (int at = 0; at < text.length() && masked.length() <= Texts.LONGEST; ) {
      int c = text.codePointAt(at);
      if (members.has(c)) {
        masked.append(replacement);
      } else {
        masked.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return masked.toString();
  }

  /// The tokens, with `mark` between them.
  private static String join(String text, CharClass members, String mark) {
    StringJoiner joined = new StringJoiner(mark);
    Tokens tokens = new Tokens(text, members);
    while (tokens.next() && joined.length() <= Texts.LONGEST) {
      joined.add(Span.in(text, tokens.span()));
    }
    return joined.toString();
  }

  /// Whether the text has code points, all of them members.
  private static boolean all(String text, CharClass members) {
    Tokens tokens = new Tokens(text, members);
    return tokens.next() && tokens.start() == 0 && tokens.end() == text.length();
  }
}
