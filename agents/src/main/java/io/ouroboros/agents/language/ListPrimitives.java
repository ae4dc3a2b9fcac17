package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Declare.text;
import static io.ouroboros.agents.language.Type.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What people do to lists in a cell, and to cells that may be empty. The items of a list stand
/// between marks; they have no whitespace at their ends and are not empty. What is made of them is
/// joined by the mark again, so that `, ` brings a blank behind each comma.
final class ListPrimitives {
  /// Items in the order of the alphabet, whatever their case; code point by code point.
  private static final Comparator<String> ORDER =
      Comparator.<String, String>comparing(Cases::lower, ListPrimitives::compare)
          .thenComparing(ListPrimitives::compare);

  private ListPrimitives() {}

  private static int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  static List<Primitive> all() {
    return List.of(
        shaped("items.sort", a -> join(items(a).sorted(ORDER), a.text(1)), TEXT),
        shaped("items.unique", a -> join(items(a).distinct(), a.text(1)), TEXT),
        shaped("items.reverse", a -> join(listed(a).reversed().stream(), a.text(1)), TEXT),
        shaped("items.longest", a -> longest(a), TEXT),
        new Primitive(
            "items.without",
            List.of(Parameter.of(TEXT), Parameter.of(TEXT), Parameter.fixed(TEXT)),
            (Operation.ToText) a -> without(a.text(0), a.text(1), a.text(2))),
        text("or.else", a -> isBlank(a.text(0)) ? a.text(1) : a.text(0), TEXT, TEXT),
        new Primitive(
            "join.some",
            List.of(Parameter.of(TEXT), Parameter.of(TEXT), Parameter.fixed(TEXT)),
            (Operation.ToText) a -> joinSome(a.text(0), a.text(1), a.text(2))));
  }

  private static Stream<String> items(Arguments a) {
    return items(a.text(0), a.text(1)).stream();
  }

  private static List<String> listed(Arguments a) {
    return items(a.text(0), a.text(1));
  }

  private static List<String> items(String text, String mark) {
    String trimmed = Span.in(mark, Words.trim(mark));
    String delimiter = trimmed.isEmpty() ? mark : trimmed;
    List<String> items = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int found = delimiter.isEmpty() ? -1 : text.indexOf(delimiter, from);
      int end = found < 0 ? text.length() : found;
      String item = text.substring(from, end);
      String content = Span.in(item, Words.trim(item));
      if (!content.isEmpty()) {
        items.add(content);
      }
      from = found < 0 ? text.length() + 1 : found + delimiter.length();
    }
    return items;
  }

  private static String join(Stream<String> items, String mark) {
    return String.join(mark, items.toList());
  }

  /// The longest item, the first one of several.
  private static String longest(Arguments a) {
    return items(a)
        .reduce((known, other) -> Texts.length(other) > Texts.length(known) ? other : known)
        .orElse("");
  }

  /// The items that the other list does not have.
  private static String without(String text, String other, String mark) {
    Set<String> others = new LinkedHashSet<>(items(other, mark));
    return join(items(text, mark).stream().filter(item -> !others.contains(item)), mark);
  }

  private static boolean isBlank(String text) {
    return Span.in(text, Words.trim(text)).isEmpty();
  }

  /// Two texts with a mark between them, where neither is blank; else the one that is not.
  private static String joinSome(String left, String right, String mark) {
    return isBlank(left) ? right : isBlank(right) ? left : left + mark + right;
  }
}
