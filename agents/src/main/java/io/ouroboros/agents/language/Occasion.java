package io.ouroboros.agents.language;

import java.util.Set;
import java.util.regex.Pattern;

/// What columns may ask for that most do not. A search offers the primitives for it to those that
/// do alone, because a call that every column may make costs every column evaluations.
public enum Occasion {
  /// To take what a column of integers says.
  COUNTED,

  /// To calculate.
  NUMBERS,

  /// To compare numbers that are not all whole.
  DECIMALS,

  /// To change a list.
  LISTS,

  /// To do without a cell that is empty.
  GAPS;

  private static final Pattern CALCULATING =
      Pattern.compile(
          "number|num\\.[^<]|num\\.mod|numbers\\..*|floor|ceiling|date\\.of|days|years|clock");
  private static final Pattern LISTING = Pattern.compile("items\\..*");
  private static final Set<String> FILLING = Set.of("or.else", "join.some");

  /// The occasions of which any is one for a primitive; none for what every column may need.
  public static Set<Occasion> of(String primitive) {
    if (primitive.equals("num.<") || primitive.equals("number")) {
      return Set.of(NUMBERS, DECIMALS);
    }
    if (CALCULATING.matcher(primitive).matches()) {
      return Set.of(NUMBERS);
    }
    if (LISTING.matcher(primitive).matches()) {
      return Set.of(LISTS);
    }
    return FILLING.contains(primitive) ? Set.of(GAPS) : Set.of();
  }
}
