package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.cut;
import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Type.INT;
import static io.ouroboros.agents.language.Type.TEXT;

import java.util.ArrayList;
import java.util.List;

/// Cuts a part out of a text by delimiters and words [1]. What is not there is the empty text. The
/// nth counts from 0, and from the end when negative.
/* [1] S. Gulwani, Automating String Processing in Spreadsheets Using Input-Output Examples, POPL
 * 2011: its position expressions, here as whole extractors with one delimiter each. */
final class PartPrimitives {
  private PartPrimitives() {}

  static List<Primitive> all() {
    List<Primitive> all = new ArrayList<>();
    all.add(cut("field", a -> field(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(cut("word", a -> word(a.text(0), a.integer(1)), INT));
    all.add(cut("before", a -> before(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(cut("after", a -> after(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(cut("through", a -> through(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(cut("from", a -> from(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(cut("between", a -> between(a.text(0), a.text(1), a.text(2)), TEXT, TEXT));
    all.add(shaped("initials", a -> Words.initials(a.text(0), "")));
    all.add(shaped("initials.marked", a -> Words.initials(a.text(0), a.text(1)), TEXT));
    return all;
  }

  /// The nth of the parts that the delimiter separates; an empty delimiter separates nothing.
  private static long field(String text, String delimiter, long nth) {
    long index = nth < 0 ? nth + Texts.count(text, delimiter) + 1 : nth;
    int before = index > 0 ? Texts.occurrence(text, delimiter, index - 1) : -1;
    if (index < 0 || (index > 0 && before < 0)) {
      return Span.EMPTY;
    }
    int start = index == 0 ? 0 : before + delimiter.length();
    int end = delimiter.isEmpty() ? -1 : text.indexOf(delimiter, start);
    return Span.of(start, end < 0 ? text.length() : end);
  }

  private static long word(String text, long nth) {
    Tokens words = Words.in(text);
    return words.find(nth) ? words.span() : Span.EMPTY;
  }

  private static long before(String text, String pattern, long nth) {
    int found = Texts.occurrence(text, pattern, nth);
    return found < 0 ? Span.EMPTY : Span.of(0, found);
  }

  private static long after(String text, String pattern, long nth) {
    int found = Texts.occurrence(text, pattern, nth);
    return found < 0 ? Span.EMPTY : Span.of(found + pattern.length(), text.length());
  }

  /// The text up to the nth occurrence of a pattern, and that.
  private static long through(String text, String pattern, long nth) {
    int found = Texts.occurrence(text, pattern, nth);
    return found < 0 ? Span.EMPTY : Span.of(0, found + pattern.length());
  }

  /// The nth occurrence of a pattern, and the text behind it.
  private static long from(String text, String pattern, long nth) {
    int found = Texts.occurrence(text, pattern, nth);
    return found < 0 ? Span.EMPTY : Span.of(found, text.length());
  }

  /// What lies between the first `left` and the next `right` after it.
  private static long between(String text, String left, String right) {
    int start = text.indexOf(left);
    int end = start < 0 ? -1 : text.indexOf(right, start + left.length());
    return end < 0 ? Span.EMPTY : Span.of(start + left.length(), end);
  }
}
