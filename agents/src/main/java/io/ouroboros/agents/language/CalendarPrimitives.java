package io.ouroboros.agents.language;

import static io.ouroboros.agents.language.Declare.shaped;
import static io.ouroboros.agents.language.Declare.text;

import java.util.List;
import java.util.Locale;

/// Months by number and by English name, dates and times of day in common forms.
final class CalendarPrimitives {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final int SHORTEST = 3;

  private CalendarPrimitives() {}

  static List<Primitive> all() {
    return List.of(
        text("month.name", a -> name(a.integer(0)), Type.INT),
        shaped("month.number", a -> number(a.text(0))),
        shaped("date", a -> Dates.iso(a.text(0), false)),
        shaped("date.us", a -> Dates.iso(a.text(0), true)),
        shaped("month", a -> month(a.text(0))),
        shaped("quarter", a -> quarter(a.text(0))),
        shaped("weekday", a -> Dates.weekday(a.text(0))),
        shaped("time.12", a -> Times.of12(a.text(0))),
        shaped("time.24", a -> Times.of24(a.text(0))),
        shaped("seconds", a -> Times.seconds(a.text(0))),
        shaped("duration", a -> Times.duration(a.text(0))),
        shaped("clock", a -> Times.clock(a.text(0))),
        shaped("days", a -> Dates.days(a.text(0))),
        shaped("date.of", a -> Dates.ofDays(a.text(0))),
        text("years", a -> Dates.years(a.text(0), a.text(1)), Type.TEXT, Type.TEXT));
  }

  /// The name of month 1 to 12; empty for any other number.
  private static String name(long month) {
    return month < 1 || month > MONTHS.size() ? "" : MONTHS.get((int) month - 1);
  }

  /// The name of the month of a date; empty when the text has none.
  private static String month(String text) {
    String date = Dates.iso(text, false);
    return date.isEmpty() ? "" : name(Integer.parseInt(date.substring(5, 7)));
  }

  /// The number, 1 to 4, of the quarter of a date; empty when the text has none.
  private static String quarter(String text) {
    String date = Dates.iso(text, false);
    return date.isEmpty() ? "" : Integer.toString((Integer.parseInt(date.substring(5, 7)) + 2) / 3);
  }

  /// The number, 1 to 12, of the month that begins with the text (at least three letters, in any
  /// case); else empty.
  static String number(String text) {
    if (text.length() >= SHORTEST) {
      String wanted = text.toLowerCase(Locale.ROOT);
      for (int i = 0; i < MONTHS.size(); i++) {
        if (MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(wanted)) {
          return Integer.toString(i + 1);
        }
      }
    }
    return "";
  }
}
