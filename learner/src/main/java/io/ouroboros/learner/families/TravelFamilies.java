package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;

/// Journeys, bookings, books and events.
final class TravelFamilies {
  private TravelFamilies() {}

  private record Trip(
      String carrier,
      String flight,
      String from,
      String to,
      String fromCity,
      String toCity,
      int gate) {
    static Trip draw(Dice dice) {
      return new Trip(
          dice.capitals(2),
          dice.digits(dice.number(3, 4)),
          dice.capitals(3),
          dice.capitals(3),
          dice.pick(WordLists.CITIES),
          dice.pick(WordLists.CITIES),
          dice.number(1, 60));
    }

    String ticket() {
      return carrier + " " + flight + " " + from + "-" + to;
    }

    String worded() {
      return fromCity + " to " + toCity + ", gate " + gate;
    }
  }

  private record Book(String first, String last, String title, int year, int pages) {
    static Book draw(Dice dice) {
      return new Book(
          dice.pick(WordLists.FIRST_NAMES),
          dice.pick(WordLists.LAST_NAMES),
          "The "
              + capital(dice.pick(WordLists.ADJECTIVES))
              + " "
              + capital(dice.pick(WordLists.NOUNS)),
          dice.number(1900, 2024),
          dice.number(80, 900));
    }

    String cited() {
      return last + ", " + first + " (" + year + "). " + title + ". " + pages + " p.";
    }

    String shelf() {
      return title + " by " + first + " " + last;
    }
  }

  static List<Family<?>> all() {
    return List.of(ticket(), route(), citation(), book(), event());
  }

  private static Family<Trip> ticket() {
    return Family.of("travel.ticket", Trip::draw)
        .asks("carrier", Trip::ticket, Trip::carrier)
        .asks("from", Trip::ticket, Trip::from)
        .asks("to", Trip::ticket, Trip::to)
        .asks("arrow", Trip::ticket, trip -> trip.from() + " > " + trip.to())
        .asks("back", Trip::ticket, trip -> trip.to() + "-" + trip.from())
        .asks("glued", Trip::ticket, trip -> trip.carrier() + trip.flight());
  }

  private static Family<Trip> route() {
    return Family.of("travel.route", Trip::draw)
        .asks("gate", Trip::worded, trip -> trip.gate() + "")
        .asks("to", Trip::worded, Trip::toCity)
        .asks("from", Trip::worded, Trip::fromCity)
        .asks("back", Trip::worded, trip -> trip.toCity() + " to " + trip.fromCity())
        .asks(
            "built",
            List.of(Trip::fromCity, Trip::toCity),
            trip ->
                trip.fromCity().substring(0, 3).toUpperCase(Locale.ROOT)
                    + "-"
                    + trip.toCity().substring(0, 3).toUpperCase(Locale.ROOT));
  }

  private static Family<Book> citation() {
    return Family.of("travel.citation", Book::draw)
        .asks("year", Book::cited, book -> book.year() + "")
        .asks("title", Book::cited, Book::title)
        .asks("author", Book::cited, book -> book.first() + " " + book.last())
        .asks("key", Book::cited, book -> book.last().toLowerCase(Locale.ROOT) + book.year())
        .asks("pages", Book::cited, book -> book.pages() + "")
        .asks("short", Book::cited, book -> book.last() + " " + book.year());
  }

  private static Family<Book> book() {
    return Family.of("travel.book", Book::draw)
        .asks("title", Book::shelf, Book::title)
        .asks("author", Book::shelf, book -> book.first() + " " + book.last())
        .asks("listed", Book::shelf, book -> book.last() + ": " + book.title())
        .asks("sorted", Book::title, book -> book.title().substring(4) + ", The")
        .asks("last", Book::shelf, Book::last);
  }

  private static Family<Trip> event() {
    return Family.of("travel.event", Trip::draw)
        .shaped(trip -> trip.gate() <= 20 ? 0 : 1)
        .asks("day", trip -> "Day " + trip.gate() + ": " + trip.toCity(), trip -> trip.gate() + "")
        .asks("place", trip -> "Day " + trip.gate() + ": " + trip.toCity(), Trip::toCity)
        .asks(
            "hall",
            trip -> trip.toCity() + " " + trip.gate(),
            trip -> trip.gate() <= 20 ? "north" : "south")
        .asks(
            "next",
            trip -> trip.toCity() + " " + trip.gate(),
            trip -> trip.toCity() + " " + (trip.gate() + 1))
        .asks(
            "booking",
            trip -> trip.fromCity() + "/" + trip.toCity(),
            trip -> trip.toCity().toUpperCase(Locale.ROOT));
  }
}
