package io.ouroboros.learner.families;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Dates in the ways people write them.
final class DateFamilies {
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final int DAYS = 90 * 365;

  private DateFamilies() {}

  /// Two dates, the second at most some weeks after the first.
  private record Span(LocalDate from, LocalDate to) {
    static Span draw(Dice dice) {
      LocalDate from = date(dice);
      return new Span(from, from.plusDays(dice.number(1, 40)));
    }
  }

  static List<Family<?>> all() {
    return List.of(year(), month(), day(), numeric(), named(), toNamed(), quarter(), span());
  }

  private static LocalDate date(Dice dice) {
    return EARLIEST.plusDays(dice.number(0, DAYS));
  }

  private static Function<LocalDate, String> as(String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return format::format;
  }

  private static Family<LocalDate> year() {
    return Family.of("date.year", DateFamilies::date)
        .asks("iso", as("yyyy-MM-dd"), as("yyyy"))
        .asks("slashed", as("dd/MM/yyyy"), as("yyyy"))
        .asks("named", as("d MMMM yyyy"), as("yyyy"))
        .asks("compact", as("yyyyMMdd"), as("yyyy"))
        .asks("decade", as("yyyy-MM-dd"), date -> date.getYear() / 10 + "0s")
        .asks("short", as("dd.MM.yyyy"), as("''yy"));
  }

  private static Family<LocalDate> month() {
    return Family.of("date.month", DateFamilies::date)
        .asks("iso", as("yyyy-MM-dd"), as("MM"))
        .asks("slashed", as("M/d/yyyy"), as("M"))
        .asks("named", as("MMMM d, yyyy"), as("MMMM"))
        .asks("short", as("d MMMM yyyy"), as("MMM"))
        .asks("shouted", as("dd-MMM-yy"), date -> as("MMM").apply(date).toUpperCase(Locale.ROOT))
        .asks("padded", as("M/d/yyyy"), as("MM"));
  }

  private static Family<LocalDate> day() {
    return Family.of("date.day", DateFamilies::date)
        .asks("iso", as("yyyy-MM-dd"), as("d"))
        .asks("american", as("M/d/yyyy"), as("d"))
        .asks("named", as("MMMM d, yyyy"), as("d"))
        .asks("padded", as("MMMM d, yyyy"), as("dd"))
        .asks("compact", as("yyyyMMdd"), as("dd"));
  }

  private static Family<LocalDate> numeric() {
    return Family.of("date.numeric", DateFamilies::date)
        .asks("isoToGerman", as("yyyy-MM-dd"), as("dd.MM.yyyy"))
        .asks("germanToIso", as("dd.MM.yyyy"), as("yyyy-MM-dd"))
        .asks("isoToAmerican", as("yyyy-MM-dd"), as("MM/dd/yyyy"))
        .asks("americanToIso", as("M/d/yyyy"), as("yyyy-MM-dd"))
        .asks("compactToIso", as("yyyyMMdd"), as("yyyy-MM-dd"))
        .asks("isoToCompact", as("yyyy-MM-dd"), as("yyyyMMdd"))
        .asks("yearMonth", as("dd/MM/yyyy"), as("yyyy/MM"))
        .asks("shortYear", as("dd.MM.yyyy"), as("dd.MM.yy"))
        .asks("unpadded", as("yyyy-MM-dd"), as("d/M/yyyy"));
  }

  private static Family<LocalDate> named() {
    return Family.of("date.fromNamed", DateFamilies::date)
        .asks("iso", as("d MMMM yyyy"), as("yyyy-MM-dd"))
        .asks("short", as("MMMM d, yyyy"), as("d MMM yyyy"))
        .asks("reordered", as("MMMM d, yyyy"), as("d MMMM yyyy"))
        .asks("american", as("MMM d, yyyy"), as("M/d/yyyy"))
        .asks("monthYear", as("EEEE, d MMMM yyyy"), as("MMMM yyyy"))
        .asks("weekday", as("EEEE, d MMMM yyyy"), as("EEE"));
  }

  private static Family<LocalDate> toNamed() {
    return Family.of("date.toNamed", DateFamilies::date)
        .asks("month", as("yyyy-MM-dd"), as("MMMM"))
        .asks("short", as("dd.MM.yyyy"), as("MMM"))
        .asks("full", as("yyyy-MM-dd"), as("d MMMM yyyy"))
        .asks("american", as("M/d/yyyy"), as("MMMM d, yyyy"))
        .asks("monthYear", as("yyyyMM"), as("MMM yyyy"));
  }

  private static Family<LocalDate> quarter() {
    return Family.of("date.quarter", DateFamilies::date)
        .shaped(LocalDate::getMonthValue)
        .asks("quarter", as("yyyy-MM-dd"), date -> "Q" + (date.getMonthValue() + 2) / 3)
        .asks("half", as("yyyy-MM-dd"), date -> date.getMonthValue() <= 6 ? "H1" : "H2")
        .asks("century", as("dd.MM.yyyy"), date -> date.getYear() < 2000 ? "20th" : "21st")
        .asks("season", as("d MMMM yyyy"), DateFamilies::term);
  }

  private static String term(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return month.endsWith("ber") ? "autumn term" : "other";
  }

  private static Family<Span> span() {
    Function<LocalDate, String> iso = as("yyyy-MM-dd");
    Function<LocalDate, String> dotted = as("dd.MM.yyyy");
    Function<Span, String> worded = span -> iso.apply(span.from()) + " to " + iso.apply(span.to());
    Function<Span, String> dashed =
        span -> dotted.apply(span.from()) + " - " + dotted.apply(span.to());
    return Family.of("date.span", Span::draw)
        .asks("from", worded, span -> iso.apply(span.from()))
        .asks("to", worded, span -> iso.apply(span.to()))
        .asks("dashedTo", dashed, span -> dotted.apply(span.to()))
        .asks("slashed", worded, span -> iso.apply(span.from()) + "/" + iso.apply(span.to()))
        .asks(
            "columns",
            List.of(span -> iso.apply(span.from()), span -> iso.apply(span.to())),
            worded);
  }
}
