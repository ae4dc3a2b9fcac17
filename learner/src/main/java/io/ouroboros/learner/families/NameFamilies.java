package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;

/// People's names.
final class NameFamilies {
  private NameFamilies() {}

  /// @param middle a capital letter, or empty
  private record Person(String first, String middle, String last, String title, String company) {
    static Person draw(Dice dice) {
      return new Person(
          dice.pick(WordLists.FIRST_NAMES),
          dice.chance(0.4) ? dice.capitals(1) : "",
          dice.pick(WordLists.LAST_NAMES),
          dice.pick(List.of("Dr.", "Ms.", "Mr.", "Prof.")),
          dice.pick(WordLists.COMPANIES));
    }

    String plain() {
      return first + " " + last;
    }

    String full() {
      return middle.isEmpty() ? plain() : first + " " + middle + ". " + last;
    }

    String titled() {
      return title + " " + plain();
    }

    String listed() {
      return last + ", " + first;
    }

    String listedFull() {
      return middle.isEmpty() ? listed() : listed() + " " + middle + ".";
    }

    String shouted() {
      return plain().toUpperCase(Locale.ROOT);
    }

    String muttered() {
      return plain().toLowerCase(Locale.ROOT);
    }

    String dotted() {
      return lower(first) + "." + lower(last);
    }

    String initials(String mark) {
      return first.charAt(0) + mark + last.charAt(0) + mark;
    }

    int shape() {
      return middle.isEmpty() ? 0 : 1;
    }
  }

  static List<Family<?>> all() {
    return List.of(
        parts("name.first", true),
        parts("name.last", false),
        initials(),
        reordered(),
        users(),
        letters(),
        cases(),
        columns());
  }

  private static Family<Person> parts(String name, boolean first) {
    return Family.of(name, Person::draw)
        .shaped(Person::shape)
        .asks("full", Person::full, person -> first ? person.first() : person.last())
        .asks("titled", Person::titled, person -> first ? person.first() : person.last())
        .asks("listed", Person::listedFull, person -> first ? person.first() : person.last())
        .asks("shouted", Person::shouted, person -> first ? person.first() : person.last())
        .asks("dotted", Person::dotted, person -> first ? person.first() : person.last());
  }

  private static Family<Person> initials() {
    return Family.of("name.initials", Person::draw)
        .shaped(Person::shape)
        .asks("plain", Person::plain, person -> person.initials(""))
        .asks("dotted", Person::plain, person -> person.initials("."))
        .asks("listed", Person::listed, person -> person.initials("."))
        .asks("muttered", Person::muttered, person -> person.initials(""))
        .asks(
            "full",
            Person::full,
            person -> person.first().charAt(0) + person.middle() + person.last().charAt(0))
        .asks(
            "spaced",
            Person::plain,
            person -> person.first().charAt(0) + ". " + person.last().charAt(0) + ".");
  }

  private static Family<Person> reordered() {
    return Family.of("name.reordered", Person::draw)
        .shaped(Person::shape)
        .asks("listed", Person::plain, Person::listed)
        .asks("unlisted", Person::listed, Person::plain)
        .asks("short", Person::plain, person -> person.first().charAt(0) + ". " + person.last())
        .asks(
            "listedShort",
            Person::full,
            person -> person.last() + ", " + person.first().charAt(0) + ".")
        .asks(
            "shouted",
            Person::plain,
            person -> person.last().toUpperCase(Locale.ROOT) + " " + person.first())
        .asks("lettered", Person::titled, person -> person.last() + " " + person.first().charAt(0));
  }

  private static Family<Person> users() {
    return Family.of("name.user", Person::draw)
        .asksEach(
            "joined",
            List.of(".", "_", "-"),
            Person::plain,
            (person, mark) -> lower(person.first()) + mark + lower(person.last()))
        .asks("initial", Person::plain, person -> lower(person.first().charAt(0) + person.last()))
        .asks("trailing", Person::plain, person -> lower(person.last() + person.first().charAt(0)))
        .asks("cut", Person::plain, person -> lower(cut(person.last(), 4) + cut(person.first(), 2)))
        .asks(
            "listed",
            Person::listed,
            person -> lower(person.first().charAt(0) + "." + person.last()));
  }

  private static Family<Person> letters() {
    return Family.of("name.letters", Person::draw)
        .asksEach(
            "greeting",
            List.of("Dear ", "Hello ", "Hi "),
            Person::plain,
            (person, word) -> word + person.first() + ",")
        .asks(
            "formal",
            Person::titled,
            person -> "Dear " + person.title() + " " + person.last() + ",")
        .asks("attention", Person::listed, person -> "Attn: " + person.plain())
        .asks(
            "signature",
            Person::plain,
            person -> "-- " + person.first().charAt(0) + ". " + person.last());
  }

  private static Family<Person> cases() {
    return Family.of("name.case", Person::draw)
        .asks("shouted", Person::shouted, Person::plain)
        .asks("muttered", Person::muttered, Person::plain)
        .asks("dotted", Person::dotted, Person::plain)
        .asks("user", person -> lower(person.first()) + "_" + lower(person.last()), Person::plain)
        .asks("lastOnly", Person::muttered, person -> capital(lower(person.last())));
  }

  private static Family<Person> columns() {
    var names = List.<java.util.function.Function<Person, String>>of(Person::first, Person::last);
    var work =
        List.<java.util.function.Function<Person, String>>of(
            Person::first, Person::last, Person::company);
    return Family.of("name.columns", Person::draw)
        .asks("full", names, Person::plain)
        .asks("listed", names, Person::listed)
        .asks("mail", work, person -> person.dotted() + "@" + person.company() + ".com")
        .asks(
            "shortMail",
            work,
            person ->
                lower(person.first().charAt(0) + person.last()) + "@" + person.company() + ".org")
        .asks(
            "badge",
            work,
            person ->
                person.first()
                    + " "
                    + person.last().charAt(0)
                    + ". ("
                    + capital(person.company())
                    + ")");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
