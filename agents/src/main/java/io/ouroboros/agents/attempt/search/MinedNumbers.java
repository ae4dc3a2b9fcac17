package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The numbers that a column is calculated with: those that people use often, and those that relate
/// the numbers of inputs to those of answers in several rows.
final class MinedNumbers {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?");
  private static final Pattern SIGNED = Pattern.compile("(?:^-)?[0-9]{1,9}(?:\\.[0-9]{1,9})?");
  private static final Pattern WHOLE_TEXT = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?");
  private static final List<String> USUAL =
      List.of("1", "2", "7", "10", "12", "24", "60", "100", "1000", "1440");
  private static final int MOST_RELATED = 6;
  private static final int MOST_DECIMALS = 6;

  private final Map<BigDecimal, Integer> counts = new LinkedHashMap<>();

  private MinedNumbers() {}

  /// The numbers of a column.
  static MinedNumbers of(List<Example> rows) {
    MinedNumbers mined = new MinedNumbers();
    for (int column = 0; column < rows.getFirst().inputs().size(); column++) {
      mined.relate(rows, column);
    }
    return mined;
  }

  /// Whether the texts of a column are numbers, or empty.
  static boolean isNumber(List<Example> rows, int column) {
    List<String> texts =
        rows.stream()
            .map(row -> row.inputs().get(column))
            .map(value -> value instanceof Value.Text(String text) ? text : "?")
            .filter(text -> !text.isBlank())
            .toList();
    return !texts.isEmpty() && texts.stream().allMatch(text -> WHOLE_TEXT.matcher(text).matches());
  }

  /// Whether each text of a column that is not blank has a number, not all of them whole.
  static boolean isOfDecimals(List<Example> rows, int column) {
    List<BigDecimal> numbers = signed(rows, column);
    return numbers.stream().anyMatch(it -> it.signum() < 0 || it.stripTrailingZeros().scale() > 0);
  }

  /// The first number of each text of a column that is not blank; none where some has none.
  private static List<BigDecimal> signed(List<Example> rows, int column) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Example row : rows) {
      if (!(row.inputs().get(column) instanceof Value.Text(String text))) {
        return List.of();
      }
      Matcher matcher = SIGNED.matcher(text);
      if (matcher.find()) {
        numbers.add(new BigDecimal(matcher.group()));
      } else if (!text.isBlank()) {
        return List.of();
      }
    }
    return numbers;
  }

  /// A round number between each two neighbours among the numbers of a column that are not all
  /// whole.
  static List<Value> limits(List<Example> rows, int column) {
    if (!isOfDecimals(rows, column)) {
      return List.of();
    }
    List<BigDecimal> sorted = signed(rows, column).stream().sorted().toList();
    int scale =
        Math.clamp(
            sorted.stream().mapToInt(it -> it.stripTrailingZeros().scale()).max().orElse(0), 0, 9);
    List<Value> limits = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      BigDecimal low = sorted.get(i - 1);
      BigDecimal high = sorted.get(i);
      if (low.compareTo(high) < 0) {
        long limit = NumberLimits.roundest(shifted(low, scale) + 1, shifted(high, scale));
        BigDecimal plain = BigDecimal.valueOf(limit, scale).stripTrailingZeros();
        limits.add(new Value.Text(plain.toPlainString()));
      }
    }
    return limits;
  }

  private static long shifted(BigDecimal number, int scale) {
    return number.movePointRight(scale).longValue();
  }

  /// Whether an answer has a number that its row does not have.
  static boolean isNew(Example row) {
    List<BigDecimal> known =
        row.inputs().stream().flatMap(input -> numbers(input).stream()).toList();
    return !known.isEmpty()
        && numbers(row.output()).stream()
            .anyMatch(number -> known.stream().noneMatch(it -> it.compareTo(number) == 0));
  }

  private static List<BigDecimal> numbers(Value value) {
    return value instanceof Value.Text(String text)
        ? NUMBER.matcher(text).results().map(MatchResult::group).map(BigDecimal::new).toList()
        : List.of();
  }

  private static Optional<BigDecimal> first(Value value) {
    return numbers(value).stream().findFirst();
  }

  private record Pair(BigDecimal in, BigDecimal out) {}

  private void relate(List<Example> rows, int column) {
    List<Pair> pairs = new ArrayList<>();
    for (Example row : rows) {
      Optional<BigDecimal> in = first(row.inputs().get(column));
      Optional<BigDecimal> out = first(row.output());
      if (in.isPresent() && out.isPresent()) {
        pairs.add(new Pair(in.get(), out.get()));
      }
    }
    for (Pair pair : pairs) {
      count(pair.out().subtract(pair.in()).abs());
      quotient(pair.out(), pair.in()).ifPresent(this::count);
      quotient(pair.in(), pair.out()).ifPresent(this::count);
    }
    for (int i = 1; i < pairs.size(); i++) {
      slope(pairs.get(i - 1), pairs.get(i));
    }
  }

  private void slope(Pair one, Pair other) {
    BigDecimal in = other.in().subtract(one.in());
    BigDecimal out = other.out().subtract(one.out());
    Stream.of(quotient(out, in), quotient(in, out))
        .flatMap(Optional::stream)
        .forEach(slope -> {
          count(slope);
          count(one.out().subtract(slope.multiply(one.in())).abs());
        });
  }

  private static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0 || dividend.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal quotient = dividend.divide(divisor, MathContext.DECIMAL32).stripTrailingZeros();
    return quotient.scale() <= MOST_DECIMALS && quotient.precision() < 7
        ? Optional.of(quotient)
        : Optional.empty();
  }

  private void count(BigDecimal number) {
    if (number.signum() > 0) {
      counts.merge(number.stripTrailingZeros(), 1, Integer::sum);
    }
  }

  /// The numbers that relate inputs and answers in several rows, the most frequent first.
  List<Value> related() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .filter(entry -> !USUAL.contains(entry.getKey().toPlainString()))
        .sorted(Map.Entry.<BigDecimal, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_RELATED)
        .<Value>map(entry -> new Value.Text(entry.getKey().toPlainString()))
        .toList();
  }

  /// The numbers that people often calculate with.
  List<Value> usual() {
    return USUAL.stream().<Value>map(Value.Text::new).toList();
  }
}
