package io.ouroboros.learner.families;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sums, differences, products and means.
final class SumFamilies {
  private SumFamilies() {}

  private record Sale(String item, int quantity, BigDecimal price) {
    static Sale draw(Dice dice) {
      return new Sale(
          dice.pick(WordLists.NOUNS),
          dice.number(2, 24),
          BigDecimal.valueOf(dice.number(50, 9_999), 2));
    }

    String count() {
      return Integer.toString(quantity);
    }

    String each() {
      return price.toPlainString();
    }

    String total() {
      return price.multiply(BigDecimal.valueOf(quantity)).toPlainString();
    }
  }

  private record Pair(int less, int more) {
    static Pair draw(Dice dice) {
      int less = dice.number(2, 900);
      return new Pair(less, less + dice.number(1, 900));
    }

    String first() {
      return Integer.toString(less);
    }

    String second() {
      return Integer.toString(more);
    }

    int sum() {
      return less + more;
    }

    int difference() {
      return more - less;
    }
  }

  private record Series(List<Integer> numbers) {
    static Series draw(Dice dice) {
      return new Series(
          IntStream.range(0, dice.number(3, 5)).mapToObj(_ -> dice.number(1, 99)).toList());
    }

    String joined(String mark) {
      return numbers.stream().map(Object::toString).collect(Collectors.joining(mark));
    }

    int sum() {
      return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    String mean() {
      return BigDecimal.valueOf(sum())
          .divide(BigDecimal.valueOf(numbers.size()), 1, HALF_UP)
          .toPlainString();
    }

    int greatest() {
      return Collections.max(numbers);
    }

    int least() {
      return Collections.min(numbers);
    }
  }

  static List<Family<?>> all() {
    return List.of(sale(), pair(), series(), single());
  }

  private static Family<Sale> sale() {
    return Family.of("sum.sale", Sale::draw)
        .asks("total", List.of(Sale::count, Sale::each), Sale::total)
        .asks("dollars", List.of(Sale::each, Sale::count), sale -> "$" + sale.total())
        .asks("each", List.of(Sale::total, Sale::count), Sale::each)
        .asks("written", sale -> sale.quantity() + " x " + sale.each(), Sale::total)
        .asks(
            "bill",
            List.of(Sale::item, Sale::count, Sale::each),
            sale -> sale.item() + ": " + sale.total())
        .asks("count", List.of(Sale::total, Sale::each), Sale::count);
  }

  private static Family<Pair> pair() {
    return Family.of("sum.pair", Pair::draw)
        .asks("sum", List.of(Pair::first, Pair::second), pair -> pair.sum() + "")
        .asks("difference", List.of(Pair::second, Pair::first), pair -> pair.difference() + "")
        .asks(
            "guests",
            pair -> pair.less() + " children, " + pair.more() + " adults",
            pair -> pair.sum() + " guests")
        .asks("width", pair -> pair.less() + "-" + pair.more(), pair -> pair.difference() + "")
        .asks("left", List.of(Pair::second, Pair::first), pair -> pair.difference() + " left");
  }

  private static Family<Series> series() {
    return Family.of("sum.series", Series::draw)
        .asksEach("sum", List.of(", ", ";"), Series::joined, (series, _) -> series.sum() + "")
        .asks("mean", series -> series.joined(", "), Series::mean)
        .asks("greatest", series -> series.joined("/"), series -> series.greatest() + "")
        .asks("least", series -> series.joined(" "), series -> "from " + series.least())
        .asks(
            "spread",
            series -> series.joined(", "),
            series -> series.greatest() - series.least() + "");
  }

  private static Family<Pair> single() {
    return Family.of("sum.single", Pair::draw)
        .asks("next", Pair::first, pair -> pair.less() + 1 + "")
        .asks("page", pair -> "page " + pair.less(), pair -> "page " + (pair.less() + 1))
        .asks("double", Pair::first, pair -> 2 * pair.less() + "")
        .asks("dozens", pair -> pair.less() + " dozen", pair -> 12 * pair.less() + "")
        .asks("minutes", pair -> pair.less() + " h", pair -> 60 * pair.less() + " min")
        .asks("before", Pair::second, pair -> pair.more() - 1 + "");
  }
}
