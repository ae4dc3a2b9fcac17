package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.Digits.two;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// How long something takes, in minutes, days or years.
final class SpanFamilies {
  private SpanFamilies() {}

  private record Shift(int start, int minutes) {
    static Shift draw(Dice dice) {
      int start = dice.number(5 * 60, 15 * 60);
      return new Shift(start, dice.number(15, 8 * 60));
    }

    static String clock(int minutes) {
      return minutes / 60 + ":" + two(minutes % 60);
    }

    String from() {
      return clock(start);
    }

    String to() {
      return clock(start + minutes);
    }

    String length() {
      return clock(minutes);
    }

    String plain() {
      return Integer.toString(minutes);
    }
  }

  private record Length(int seconds, int more) {
    static Length draw(Dice dice) {
      return new Length(dice.number(60, 20_000), dice.number(60, 3_500));
    }

    static String shortest(int seconds) {
      return seconds < 3_600
          ? seconds / 60 + ":" + two(seconds % 60)
          : seconds / 3_600 + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    }

    String plain() {
      return Integer.toString(seconds);
    }

    String written() {
      return shortest(seconds);
    }

    String clock() {
      return two(seconds / 3_600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    }

    int shape() {
      return seconds < 3_600 ? 0 : 1;
    }
  }

  private record Stay(LocalDate from, int nights) {
    static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    static Stay draw(Dice dice) {
      return new Stay(
          LocalDate.of(dice.number(2015, 2027), dice.number(1, 12), dice.number(1, 28)),
          dice.number(1, 60));
    }

    LocalDate to() {
      return from.plusDays(nights);
    }

    String arrival() {
      return from.toString();
    }

    String departure() {
      return to().toString();
    }

    String count() {
      return Integer.toString(nights);
    }
  }

  private record Life(LocalDate born, LocalDate on) {
    static Life draw(Dice dice) {
      LocalDate born =
          LocalDate.of(dice.number(1930, 2005), dice.number(1, 12), dice.number(1, 28));
      return new Life(born, born.plusDays(dice.number(366, 26_000)));
    }

    String birthday() {
      return born.toString();
    }

    String today() {
      return on.toString();
    }

    int age() {
      return Period.between(born, on).getYears();
    }
  }

  static List<Family<?>> all() {
    return List.of(shift(), length(), stay(), life());
  }

  private static Family<Shift> shift() {
    return Family.of("span.shift", Shift::draw)
        .asks("length", List.of(Shift::from, Shift::to), Shift::length)
        .asks("minutes", List.of(Shift::from, Shift::to), Shift::plain)
        .asks("until", List.of(Shift::from, Shift::plain), Shift::to)
        .asks("labelled", List.of(Shift::to, Shift::from), shift -> shift.length() + " h")
        .asks("since", List.of(Shift::to, Shift::length), Shift::from);
  }

  private static Family<Length> length() {
    return Family.of("span.length", Length::draw)
        .shaped(Length::shape)
        .asks("clock", Length::plain, Length::clock)
        .asks("shortest", length -> length.plain() + " s", Length::written)
        .asks("seconds", Length::written, Length::plain)
        .asks(
            "together",
            List.of(Length::written, length -> Length.shortest(length.more())),
            length -> Length.shortest(length.seconds() + length.more()))
        .asks("padded", Length::written, Length::clock)
        .asks("labelled", Length::clock, length -> length.plain() + " s");
  }

  private static Family<Stay> stay() {
    return Family.of("span.stay", Stay::draw)
        .asks("nights", List.of(Stay::arrival, Stay::departure), Stay::count)
        .asks("departure", List.of(Stay::arrival, Stay::count), Stay::departure)
        .asks(
            "labelled",
            List.of(stay -> Stay.DOTTED.format(stay.from()), stay -> Stay.DOTTED.format(stay.to())),
            stay -> stay.nights() + " nights")
        .asks("week", Stay::arrival, stay -> stay.from().plusDays(7).toString())
        .asks("arrival", List.of(Stay::departure, Stay::count), Stay::arrival);
  }

  private static Family<Life> life() {
    return Family.of("span.life", Life::draw)
        .asks("age", List.of(Life::birthday, Life::today), life -> life.age() + "")
        .asks("labelled", List.of(Life::birthday, Life::today), life -> life.age() + " years")
        .asks(
            "year",
            List.of(life -> life.age() + "", life -> life.born().getYear() + life.age() + ""),
            life -> life.born().getYear() + "")
        .asks(
            "weekday",
            Life::birthday,
            life -> life.born().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ROOT))
        .asks("next", Life::birthday, life -> life.born().plusDays(1).toString());
  }
}
