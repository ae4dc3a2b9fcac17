package io.ouroboros.agents.language.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of columns as names of parameters.
final class Identifiers {
  /// Words that Java, JavaScript or Python reserves.
  private static final Set<String> RESERVED =
      Pattern.compile("\\s+")
          .splitAsStream(
              """
              abstract and as assert async await boolean break byte case catch char class const
              continue debugger def default del delete do double elif else enum except export
              extends false final finally float for from function global goto if implements import
              in instanceof int interface is lambda let long native new none nonlocal not null or
              package pass private protected public raise return short static strictfp super switch
              synchronized this throw throws transient true try typeof var void volatile while with
              yield
              """)
          .collect(Collectors.toUnmodifiableSet());

  private Identifiers() {}

  /// Names for parameters: unique, of ASCII letters, digits and underscores, neither reserved nor
  /// taken.
  ///
  /// @param taken names that mean something else already, as the target writes them
  /// @param style makes of a name in camel case what the target writes
  static List<String> parameters(
      List<Column> columns, Set<String> taken, UnaryOperator<String> style) {
    Set<String> used = new HashSet<>(taken);
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      String base = camel(column.name());
      String plain = style.apply(base);
      String name = RESERVED.contains(plain) ? style.apply(base + "Column") : plain;
      for (int number = 2; !used.add(name); number++) {
        name = style.apply(base + number);
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
