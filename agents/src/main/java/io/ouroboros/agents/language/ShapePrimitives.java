package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.cut;
import static io.ouroboros.agents.language.Declare.integer;
import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Type.INT;
import static io.ouroboros.agents.language.Type.TEXT;

import java.util.List;

/// What people do to whole texts: case, trimming, slices, padding, removal. Indices count from 0,
/// and from the end when negative.
final class ShapePrimitives {
  private static final int WIDEST = 1_000;

  private ShapePrimitives() {}

  static List<Primitive> all() {
    return List.of(
        shaped("upper", a -> Cases.upper(a.text(0))),
        shaped("lower", a -> Cases.lower(a.text(0))),
        shaped("capitalize", a -> Cases.capitalize(a.text(0))),
        shaped("title", a -> Cases.title(a.text(0))),
        shaped("swapcase", a -> Cases.swap(a.text(0))),
        cut("trim", a -> Words.trim(a.text(0))),
        shaped("squeeze", a -> String.join(" ", Words.split(a.text(0)))),
        shaped("reverse", a -> new StringBuilder(a.text(0)).reverse().toString()),
        cut("prefix", a -> Texts.prefix(a.text(0), a.integer(1)), INT),
        cut("suffix", a -> Texts.suffix(a.text(0), a.integer(1)), INT),
        cut("slice", a -> slice(a.text(0), a.integer(1), a.integer(2)), INT, INT),
        cut("char", a -> character(a.text(0), a.integer(1)), INT),
        shaped("put.char", a -> put(a.text(0), a.integer(1), a.text(2)), INT, TEXT),
        shaped("mask.all", a -> mask(a.text(0), a.text(1)), TEXT),
        shaped("remove", a -> Texts.replaceAll(a.text(0), a.text(1), ""), TEXT),
        shaped("substitute", a -> Texts.replaceAll(a.text(0), a.text(1), a.text(2)), TEXT, TEXT),
        shaped("pad.left", a -> fill(a) + a.text(0), INT, TEXT),
        shaped("pad.right", a -> a.text(0) + fill(a), INT, TEXT),
        integer("count", a -> Texts.count(a.text(0), a.text(1)), TEXT, TEXT),
        integer("count.words", a -> Words.in(a.text(0)).count(), TEXT));
  }

  private static long slice(String text, long start, long end) {
    int length = Texts.length(text);
    return Texts.slice(text, start < 0 ? start + length : start, end < 0 ? end + length : end);
  }

  private static long character(String text, long index) {
    int nth = Texts.nth(index, Texts.length(text));
    return nth < 0 ? Span.EMPTY : Texts.slice(text, nth, nth + 1L);
  }

  /// The text with `replacement` in the place of a code point; as it is where there is none.
  private static String put(String text, long index, String replacement) {
    int nth = Texts.nth(index, Texts.length(text));
    if (nth < 0) {
      return text;
    }
    int start = text.offsetByCodePoints(0, nth);
    return text.substring(0, start)
        + replacement
        + text.substring(text.offsetByCodePoints(start, 1));
  }

  /// Each code point replaced by one `replacement`, as far as the result fits [Texts#LONGEST].
  private static String mask(String text, String replacement) {
    int most = replacement.isEmpty() ? 0 : 1 + Texts.LONGEST / replacement.length();
    return replacement.repeat(Math.min(most, Texts.length(text)));
  }

  /// What is missing to the width (at most [#WIDEST]) in copies of the filler's first code point.
  private static String fill(Arguments a) {
    int missing = Math.clamp(a.integer(1), 0, WIDEST) - Texts.length(a.text(0));
    return missing <= 0 ? "" : Span.in(a.text(2), Texts.prefix(a.text(2), 1)).repeat(missing);
  }
}
