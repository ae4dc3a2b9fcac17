package io.ouroboros.learner.families;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Numbers written in other ways: with zeros before them, rounded, as places in an order.
final class FigureFamilies {
  private FigureFamilies() {}

  private record Entry(String name, int number) {
    static Entry draw(Dice dice) {
      return new Entry(
          dice.pick(WordLists.LAST_NAMES), Integer.parseInt(dice.digits(dice.number(1, 4))));
    }

    String plain() {
      return Integer.toString(number);
    }

    String padded(int width) {
      return Digits.padded(number, width);
    }

    String ordinal() {
      int ending = number / 10 % 10 == 1 ? 0 : number % 10;
      return number
          + switch (ending) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
          };
    }

    int digits() {
      return plain().length();
    }
  }

  private record Reading(BigDecimal exact, String unit) {
    static Reading draw(Dice dice) {
      int decimals = dice.number(3, 5);
      return new Reading(
          new BigDecimal(dice.number(0, 300) + "." + dice.digits(decimals)),
          dice.pick(List.of("kg", "km", "ml", "V")));
    }

    String plain() {
      return exact.toPlainString();
    }

    String measured() {
      return exact.toPlainString() + " " + unit;
    }

    String rounded(int decimals, RoundingMode mode) {
      return exact.setScale(decimals, mode).toPlainString();
    }

    String moved(int places) {
      return exact.scaleByPowerOfTen(places).stripTrailingZeros().toPlainString();
    }
  }

  static List<Family<?>> all() {
    return List.of(padded(), ordinal(), rounded(), scaled());
  }

  private static Family<Entry> padded() {
    return Family.of("figure.padded", Entry::draw)
        .shaped(Entry::digits)
        .asksEach("to", List.of(4, 5, 6), Entry::plain, Entry::padded)
        .asks("named", entry -> "No. " + entry.plain(), entry -> "No. " + entry.padded(5))
        .asks(
            "code",
            List.of(Entry::name, Entry::plain),
            entry -> entry.name().charAt(0) + "-" + entry.padded(4))
        .asks("bare", entry -> entry.padded(6), Entry::plain);
  }

  private static Family<Entry> ordinal() {
    return Family.of("figure.ordinal", Entry::draw)
        .shaped(entry -> entry.number() / 10 % 10 == 1 ? 0 : entry.number() % 10)
        .asks("plain", Entry::plain, Entry::ordinal)
        .asks("place", entry -> "place " + entry.plain(), entry -> entry.ordinal() + " place")
        .asks(
            "named",
            List.of(Entry::name, Entry::plain),
            entry -> entry.name() + ", " + entry.ordinal())
        .asks("street", entry -> entry.plain() + " street", entry -> entry.ordinal() + " St")
        .asks("number", Entry::ordinal, Entry::plain);
  }

  private static Family<Reading> rounded() {
    return Family.of("figure.rounded", Reading::draw)
        .asksEach("to", List.of(1, 2), Reading::plain, (it, places) -> it.rounded(places, HALF_UP))
        .asks("whole", Reading::plain, reading -> reading.rounded(0, HALF_UP))
        .asks("floor", Reading::plain, reading -> reading.rounded(0, FLOOR))
        .asks("ceiling", Reading::plain, reading -> reading.rounded(0, CEILING))
        .asks(
            "measured",
            Reading::measured,
            reading -> reading.rounded(1, HALF_UP) + " " + reading.unit());
  }

  private static Family<Reading> scaled() {
    return Family.of("figure.scaled", Reading::draw)
        .asks("percent", Reading::plain, reading -> reading.moved(2) + "%")
        .asks("thousandths", Reading::measured, reading -> reading.moved(3))
        .asks("hundredth", Reading::plain, reading -> reading.moved(-2))
        .asks("thousandth", Reading::measured, reading -> reading.moved(-3) + " k" + reading.unit())
        .asks(
            "wholePercent",
            Reading::plain,
            reading ->
                reading.exact().scaleByPowerOfTen(2).setScale(0, HALF_UP).toPlainString() + "%");
  }
}
