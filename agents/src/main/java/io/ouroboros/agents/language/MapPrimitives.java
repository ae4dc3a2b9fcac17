package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Type.INT;
import static io.ouroboros.agents.language.Type.TEXT;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;

/// Does the same to each word, or to each so many code points, of a text.
final class MapPrimitives {
  private MapPrimitives() {}

  static List<Primitive> all() {
    return List.of(
        shaped("words.prefix", a -> prefixes(a.text(0), a.integer(1)), INT),
        shaped("words.suffix", a -> suffixes(a.text(0), a.integer(1)), INT),
        shaped("camel", a -> camel(a.text(0))),
        shaped("uncamel", a -> uncamel(a.text(0), a.text(1)), TEXT),
        shaped("words.reverse", a -> String.join(" ", Words.split(a.text(0)).reversed())),
        shaped("chunk", a -> chunk(a.text(0), a.integer(1), a.text(2)), INT, TEXT));
  }

  /// The first `size` code points of each word, all but the last `-size` when negative; one blank
  /// between the words.
  private static String prefixes(String text, long size) {
    return each(text, word -> Texts.prefix(word, size));
  }

  /// The last `size` code points of each word, all but the first `-size` when negative; one blank
  /// between the words.
  private static String suffixes(String text, long size) {
    return each(text, word -> Texts.suffix(word, size));
  }

  private static String each(String text, ToLongFunction<String> part) {
    StringJoiner joined = new StringJoiner(" ");
    Words.split(text).forEach(word -> joined.add(Span.in(word, part.applyAsLong(word))));
    return joined.toString();
  }

  /// The runs of letters and digits, each with a capital and the rest in lower case, with nothing
  /// between them.
  private static String camel(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    Tokens tokens = new Tokens(text, CharClass.ALNUM);
    while (tokens.next()) {
      joined.append(Cases.capitalize(Span.in(text, tokens.span())));
    }
    return joined.toString();
  }

  /// A mark before each capital that follows a small letter or a digit.
  private static String uncamel(String text, String mark) {
    StringBuilder marked = new StringBuilder(text.length());
    boolean inside = false;
    for (int at = 0; at < text.length() && marked.length() <= Texts.LONGEST; ) {
      int c = text.codePointAt(at);
      if (inside && CharClass.UPPER.has(c)) {
        marked.append(mark);
      }
      marked.appendCodePoint(c);
      inside = CharClass.LOWER.has(c) || CharClass.DIGITS.has(c);
      at += Character.charCount(c);
    }
    return marked.toString();
  }

  /// A mark between each `size` code points and the next ones; no mark when the size is not
  /// positive.
  private static String chunk(String text, long size, String mark) {
    if (size <= 0) {
      return text;
    }
    StringBuilder chunks = new StringBuilder(text.length());
    long inside = 0;
    for (int at = 0; at < text.length() && chunks.length() <= Texts.LONGEST; ) {
      if (inside == size) {
        chunks.append(mark);
        inside = 0;
      }
      int c = text.codePointAt(at);
      chunks.appendCodePoint(c);
      inside++;
      at += Character.charCount(c);
    }
    return chunks.toString();
  }
}
