package io.ouroboros.agents.language.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of columns as names of parameters.
final class Identifiers {
  /// Words that some target reserves.
  private static final Set<String> RESERVED =
      Pattern.compile("\\s+")
          .splitAsStream(
              """
              abstract all analyse analyze and any array as asc assert async await boolean both
              break byte case cast catch char check class collate column const constraint
              continue create cross current debugger def default deferrable del delete desc
              distinct do double elif else end enum except export extends false fetch fill final
              finally float for foreign from full function global goto grant group having if
              implements import in index initially inner instanceof int interface intersect into
              is isnull join lambda lateral leading left let like limit list local long name
              native natural new none nonlocal not notnull null offset on only or order outer
              package pass placing primary private protected public raise re record references
              return returning right select short similar some static str super switch symmetric
              synchronized table then this throw throws to trailing transient true try typeof
              union unique user using var variadic verbose void volatile when where while window
              with yield
              """)
          .collect(Collectors.toUnmodifiableSet());

  private Identifiers() {}

  /// Names for parameters in camel case: unique, of ASCII letters and digits, neither reserved nor
  /// taken.
  ///
  /// @param taken names that mean something else already
  static List<String> camel(List<Column> columns, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      String base = camel(column.name());
      String name = RESERVED.contains(base) ? base + "Column" : base;
      for (int number = 2; !used.add(name); number++) {
        name = base + number;
      }
      names.add(name);
    }
    return names;
  }

  private static String camel(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : text.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        String lower = word.toLowerCase(Locale.ROOT);
        name.append(
            name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
      }
    }
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "column" + name : name.toString();
  }

  /// A name in camel case as one with underscores.
  static String snake(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
