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
import java.util.function.Function;

/// What people do with the tokens of a class: take one, cut at one, replace one, keep, drop,
/// replace, mask, join and count them. What is not there is the empty text. The nth counts from 0,
/// and from the end when negative.
final class TokenPrimitives {
  private TokenPrimitives() {}

  static List<Primitive> all() {
    List<Primitive> all = new ArrayList<>();
    for (CharClass members : CharClass.values()) {
      String name = "." + members.spelling();
      all.addAll(ofTokens(name, text -> new Tokens(text, members)));
      all.add(shaped("keep" + name, a -> filter(a.text(0), members, true)));
      all.add(shaped("drop" + name, a -> filter(a.text(0), members, false)));
      all.add(shaped("mask" + name, a -> mask(a.text(0), members, a.text(1)), TEXT));
      all.add(truth("all" + name, a -> all(new Tokens(a.text(0), members), a.text(0)), TEXT));
    }
    all.addAll(ofTokens(".proper", Tokens::capitalized));
    return all;
  }

  /// What is done with tokens as wholes.
  private static List<Primitive> ofTokens(String name, Function<String, Tokens> in) {
    return List.of(
        cut("token" + name, a -> token(in.apply(a.text(0)), a.integer(1)), INT),
        cut("until" + name, a -> until(in.apply(a.text(0)), a.integer(1)), INT),
        cut("through" + name, a -> through(in.apply(a.text(0)), a.integer(1)), INT),
        cut("from" + name, a -> from(in.apply(a.text(0)), a.integer(1), a.text(0)), INT),
        cut("behind" + name, a -> behind(in.apply(a.text(0)), a.integer(1), a.text(0)), INT),
        shaped("replace" + name, a -> replace(in.apply(a.text(0)), a.text(0), a.text(1)), TEXT),
        shaped(
            "put" + name,
            a -> put(in.apply(a.text(0)), a.text(0), a.integer(1), a.text(2)),
            INT,
            TEXT),
        shaped("join" + name, a -> join(in.apply(a.text(0)), a.text(0), a.text(1)), TEXT),
        integer("count" + name, a -> in.apply(a.text(0)).count(), TEXT));
  }

  private static long token(Tokens tokens, long nth) {
    return tokens.find(nth) ? tokens.span() : Span.EMPTY;
  }

  /// The text before the nth token.
  private static long until(Tokens tokens, long nth) {
    return tokens.find(nth) ? Span.of(0, tokens.start()) : Span.EMPTY;
  }

  /// The text up to the nth token, and that.
  private static long through(Tokens tokens, long nth) {
    return tokens.find(nth) ? Span.of(0, tokens.end()) : Span.EMPTY;
  }

  /// The nth token and the text behind it.
  private static long from(Tokens tokens, long nth, String text) {
    return tokens.find(nth) ? Span.of(tokens.start(), text.length()) : Span.EMPTY;
  }

  /// The text behind the nth token.
  private static long behind(Tokens tokens, long nth, String text) {
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
  private static String replace(Tokens tokens, String text, String replacement) {
    StringBuilder replaced = new StringBuilder(text.length());
    int from = 0;
    while (tokens.next() && replaced.length() <= Texts.LONGEST) {
      replaced.append(text, from, tokens.start()).append(replacement);
      from = tokens.end();
    }
    return from == 0 ? text : replaced.append(text, from, text.length()).toString();
  }

  /// The text with `replacement` in the place of the nth token; as it is where there is none.
  private static String put(Tokens tokens, String text, long nth, String replacement) {
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
  private static String join(Tokens tokens, String text, String mark) {
    StringJoiner joined = new StringJoiner(mark);
    while (tokens.next() && joined.length() <= Texts.LONGEST) {
      joined.add(Span.in(text, tokens.span()));
    }
    return joined.toString();
  }

  /// Whether the text has code points, all of them members.
  private static boolean all(Tokens tokens, String text) {
    return tokens.next() && tokens.start() == 0 && tokens.end() == text.length();
  }
}
