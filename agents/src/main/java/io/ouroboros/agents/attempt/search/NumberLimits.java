package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The numbers that may part the rows of a column. Rows tell of a limit only between which of them
/// it lies; of all numbers there, people choose a round one.
final class NumberLimits {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

  private NumberLimits() {}

  /// A limit for each two neighbours among the numbers of a column, the least first; none where
  /// some row has no number, or a text with several.
  static List<Long> of(List<Example> rows, int column) {
    List<Optional<Long>> numbers =
        rows.stream().map(row -> number(row.inputs().get(column))).toList();
    if (numbers.contains(Optional.<Long>empty())) {
      return List.of();
    }
    List<Long> sorted = numbers.stream().flatMap(Optional::stream).distinct().sorted().toList();
    return IntStream.range(1, sorted.size())
        .mapToObj(i -> roundest(sorted.get(i - 1), sorted.get(i)))
        .toList();
  }

  private static Optional<Long> number(Value value) {
    return switch (value) {
      case Value.Int(long number) -> Optional.of(number);
      case Value.Text(String text) -> onlyNumber(text);
      case Value.Bool _, Value.Bits _ -> Optional.empty();
    };
  }

  private static Optional<Long> onlyNumber(String text) {
    List<String> numbers =
        WHOLE_NUMBER.matcher(text).results().map(MatchResult::group).limit(2).toList();
    return numbers.size() == 1 ? Optional.of(Long.valueOf(numbers.getFirst())) : Optional.empty();
  }

  /// The multiple of the largest of 1, 5, 10, 50, 100, … that has one from `low` to `high`: the one
  /// that is nearest to the middle, and of two as near the greater.
  static long roundest(long low, long high) {
    if (low <= 0 && high >= 0) {
      return 0;
    }
    long unit = 1;
    for (int factor = 5;
        unit <= Long.MAX_VALUE / factor && hasMultiple(unit * factor, low, high);
        factor = 7 - factor) {
      unit *= factor;
    }
    long middle = (low & high) + ((low ^ high) >> 1);
    long over = Math.floorMod(middle, unit);
    long under = unit - over;
    boolean isAbove =
        under <= high - middle && (over > middle - low || under <= over + ((low ^ high) & 1));
    return isAbove ? middle + under : middle - over;
  }

  private static boolean hasMultiple(long unit, long low, long high) {
    return Math.floorMod(high, unit) <= high - low;
  }
}
