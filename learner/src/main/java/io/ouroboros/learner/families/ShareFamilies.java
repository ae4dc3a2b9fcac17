package io.ouroboros.learner.families;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;

/// Shares of a whole, and discounts.
final class ShareFamilies {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ShareFamilies() {}

  private record Part(int part, int whole) {
    static Part draw(Dice dice) {
      int part = dice.number(1, 400);
      return new Part(part, part + dice.number(1, 600));
    }

    String some() {
      return Integer.toString(part);
    }

    String all() {
      return Integer.toString(whole);
    }

    String of() {
      return part + " of " + whole;
    }

    String ratio(int decimals) {
      return BigDecimal.valueOf(part)
          .divide(BigDecimal.valueOf(whole), decimals, HALF_UP)
          .toPlainString();
    }

    String percent(int decimals) {
      return BigDecimal.valueOf(100L * part)
          .divide(BigDecimal.valueOf(whole), decimals, HALF_UP)
          .toPlainString();
    }
  }

  private record Offer(BigDecimal price, int percent) {
    static Offer draw(Dice dice) {
      return new Offer(BigDecimal.valueOf(dice.number(500, 99_999), 2), dice.number(1, 18) * 5);
    }

    String full() {
      return price.toPlainString();
    }

    String off() {
      return percent + "%";
    }

    BigDecimal discount() {
      return price.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, HALF_UP);
    }
  }

  static List<Family<?>> all() {
    return List.of(part(), offer());
  }

  private static Family<Part> part() {
    return Family.of("share.part", Part::draw)
        .asks("percent", List.of(Part::some, Part::all), part -> part.percent(0) + "%")
        .asks("decimal", List.of(Part::some, Part::all), part -> part.percent(1) + " %")
        .asks("written", Part::of, part -> part.percent(0) + "%")
        .asks("ratio", List.of(Part::some, Part::all), part -> part.ratio(2))
        .asks("missing", Part::of, part -> part.whole() - part.part() + " missing")
        .asks("fraction", part -> part.some() + "/" + part.all(), part -> part.ratio(3));
  }

  private static Family<Offer> offer() {
    return Family.of("share.offer", Offer::draw)
        .asks(
            "discount", List.of(Offer::full, Offer::off), offer -> offer.discount().toPlainString())
        .asks(
            "reduced",
            List.of(Offer::full, offer -> offer.discount().toPlainString()),
            offer -> offer.price().subtract(offer.discount()).toPlainString())
        .asks("paid", offer -> offer.off() + " off", offer -> 100 - offer.percent() + "%")
        .asks(
            "fraction",
            offer -> offer.full() + " at " + offer.off(),
            offer -> BigDecimal.valueOf(offer.percent(), 2).toPlainString())
        .asks(
            "gross",
            List.of(Offer::full, offer -> offer.discount().toPlainString()),
            offer -> "$" + offer.price().add(offer.discount()).toPlainString());
  }
}
