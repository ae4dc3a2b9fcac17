package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Decimals;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A number that all outputs have, as they write it: it may have been rounded.
///
/// @param numbers one an output
/// @param scale the decimals that they have at the most
record SoughtNumber(List<BigDecimal> numbers, int scale) {
  private static final int MOST = 4;
  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING);

  SoughtNumber {
    numbers = List.copyOf(numbers);
  }

  private SoughtNumber(List<BigDecimal> numbers) {
    this(numbers, numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0));
  }

  /// The numbers of texts at each place where none of them lacks one.
  static List<SoughtNumber> within(List<String> texts) {
    List<List<BigDecimal>> all = texts.stream().map(Decimals::within).toList();
    int places = Math.min(MOST, all.stream().mapToInt(List::size).min().orElse(0));
    return IntStream.range(0, places)
        .mapToObj(place -> new SoughtNumber(all.stream().map(row -> row.get(place)).toList()))
        .toList();
  }

  /// What a primitive reads from texts, or from their words at a place, as far as that is a number
  /// each time.
  static Stream<SoughtNumber> readings(List<String> texts, Primitive primitive) {
    List<List<String>> words = texts.stream().map(text -> List.of(text.split(" ", -1))).toList();
    int places = Math.min(MOST, words.stream().mapToInt(List::size).min().orElse(0));
    Stream<List<String>> read =
        IntStream.range(0, places)
            .mapToObj(place -> words.stream().map(row -> row.get(place)).toList());
    return Stream.concat(Stream.of(texts), read)
        .distinct()
        .flatMap(column -> reading(column, primitive).stream());
  }

  private static Optional<SoughtNumber> reading(List<String> texts, Primitive primitive) {
    List<BigDecimal> read = new ArrayList<>();
    for (String text : texts) {
      if (primitive.apply(List.of(new Value.Text(text))) instanceof Value.Text(String number)) {
        Decimals.parse(number).ifPresent(read::add);
      }
    }
    return read.size() == texts.size() ? Optional.of(new SoughtNumber(read)) : Optional.empty();
  }

  /// How far off a number may be that is rounded to this one.
  double tolerance() {
    return Math.pow(10, -scale);
  }

  /// The number of an output, about.
  double about(int row) {
    return numbers.get(row).doubleValue();
  }

  /// Whether a term makes these numbers when it is rounded.
  boolean isMetBy(NumberColumn column) {
    return ROUNDINGS.stream().anyMatch(mode -> isMetBy(column, mode));
  }

  private boolean isMetBy(NumberColumn column, RoundingMode mode) {
    for (int row = 0; row < numbers.size(); row++) {
      BigDecimal rounded = column.numbers().get(row).setScale(scale, mode);
      if (rounded.compareTo(numbers.get(row)) != 0) {
        return false;
      }
    }
    return true;
  }
}
