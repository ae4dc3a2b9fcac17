package io.ouroboros.agents.language;

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
    all.add(shaped("field", a -> field(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(shaped("word", a -> word(a.text(0), a.integer(1)), INT));
    all.add(shaped("before", a -> before(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(shaped("after", a -> after(a.text(0), a.text(1), a.integer(2)), TEXT, INT));
    all.add(shaped("between", a -> between(a.text(0), a.text(1), a.text(2)), TEXT, TEXT));
    all.add(shaped("initials", a -> Words.initials(a.text(0), "")));
    all.add(shaped("initials.marked", a -> Words.initials(a.text(0), a.text(1)), TEXT));
    return all;
  }

  /// The nth of the parts that the delimiter separates; an empty delimiter separates nothing.
  private static String field(String text, String delimiter, long nth) {
    int index = Texts.nth(nth, Texts.count(text, delimiter) + 1);
    if (index < 0) {
      return "";
    }
    int start = index == 0 ? 0 : Texts.occurrence(text, delimiter, index - 1L) + delimiter.length();
    int end = delimiter.isEmpty() ? -1 : text.indexOf(delimiter, start);
    return end < 0 ? text.substring(start) : text.substring(start, end);
  }

  private static String word(String text, long nth) {
    List<String> words = Words.split(text);
    int index = Texts.nth(nth, words.size());
    return index < 0 ? "" : words.get(index);
  }

  private static String before(String text, String pattern, long nth) {
    int found = Texts.occurrence(text, pattern, nth);
    return found < 0 ? "" : text.substring(0, found);
  }

  private static String after(String text, String pattern, long nth) {
    int found = Texts.occurrence(text, pattern, nth);
    return found < 0 ? "" : text.substring(found + pattern.length());
  }

  /// What lies between the first `left` and the next `right` after it.
  private static String between(String text, String left, String right) {
    int start = text.indexOf(left);
    int end = start < 0 ? -1 : text.indexOf(right, start + left.length());
    return end < 0 ? "" : text.substring(start + left.length(), end);
  }
}
