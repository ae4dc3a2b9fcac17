package io.ouroboros.agents.language;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates as people write them: `3.4.2021`, `2021/04/03`, `April 3rd, 2021`. The numbers of a text
/// are read in order, up to a third one; a year has four digits; a word may name the month.
final class Dates {
  private static final int YEAR_DIGITS = 4;
  private static final int LAST_YEAR = 9_999;
  private static final Pattern DAYS = Pattern.compile("-?[0-9]{1,7}");

  private Dates() {}

  /// The date as `2021-04-03`; empty when the text has none.
  ///
  /// @param monthFirst whether a month stands before its day where both are numbers and the year is
  ///   last
  static String iso(String text, boolean monthFirst) {
    List<String> numbers = tokens(text, CharClass.DIGITS);
    if (numbers.size() < 2) {
      return "";
    }
    String month =
        tokens(text, CharClass.LETTERS).stream()
            .map(CalendarPrimitives::number)
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse("");
    boolean named = !month.isEmpty();
    if (named) {
      numbers.add(1, month);
    }
    if (numbers.size() < 3) {
      return "";
    }
    if (numbers.getFirst().length() == YEAR_DIGITS) {
      return checked(numbers.get(0), numbers.get(1), numbers.get(2));
    }
    return monthFirst && !named
        ? checked(numbers.get(2), numbers.get(0), numbers.get(1))
        : checked(numbers.get(2), numbers.get(1), numbers.get(0));
  }

  /// The English name of the day of the week of a date; empty when the text has none.
  static String weekday(String text) {
    String date = iso(text, false);
    return date.isEmpty()
        ? ""
        : LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /// How many days a date is after the first one of 1970; empty when the text has none.
  static String days(String text) {
    String date = iso(text, false);
    return date.isEmpty() ? "" : Long.toString(LocalDate.parse(date).toEpochDay());
  }

  /// The date so many days after the first one of 1970; empty for anything but a whole number, and
  /// for years before 1 and after 9999.
  static String ofDays(String text) {
    if (!DAYS.matcher(text).matches()) {
      return "";
    }
    LocalDate date = LocalDate.ofEpochDay(Long.parseLong(text));
    return date.getYear() < 1 || date.getYear() > LAST_YEAR ? "" : date.toString();
  }

  /// How many whole years lie between two dates; empty when a text has none.
  static String years(String from, String to) {
    String first = iso(from, false);
    String last = iso(to, false);
    return first.isEmpty() || last.isEmpty()
        ? ""
        : Integer.toString(
            Period.between(LocalDate.parse(first), LocalDate.parse(last)).getYears());
  }

  private static List<String> tokens(String text, CharClass members) {
    List<String> found = new ArrayList<>();
    Tokens tokens = new Tokens(text, members);
    while (tokens.next()) {
      found.add(text.substring(tokens.start(), tokens.end()));
    }
    return found;
  }

  private static String checked(String year, String month, String day) {
    if (year.length() != YEAR_DIGITS || month.length() > 2 || day.length() > 2) {
      return "";
    }
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean exists =
        y > 0 && m >= 1 && m <= 12 && d >= 1 && d <= YearMonth.of(y, m).lengthOfMonth();
    return exists ? String.format(Locale.ROOT, "%s-%02d-%02d", year, m, d) : "";
  }
}
