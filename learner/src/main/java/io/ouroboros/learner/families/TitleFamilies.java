package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Titles, headings and identifiers of several words.
final class TitleFamilies {
  private TitleFamilies() {}

  private record Title(List<String> words, int number, String note) {
    static Title draw(Dice dice) {
      List<String> words =
          IntStream.range(0, dice.number(2, 4))
              .mapToObj(i -> dice.pick(i % 2 == 0 ? WordLists.ADJECTIVES : WordLists.NOUNS))
              .toList();
      return new Title(words, dice.number(1, 400), dice.pick(WordLists.NOUNS));
    }

    String joined(String mark) {
      return String.join(mark, words);
    }

    String each(UnaryOperator<String> change, String mark) {
      return words.stream().map(change).collect(Collectors.joining(mark));
    }

    String titled() {
      return each(WordLists::capital, " ");
    }

    String sentence() {
      return capital(joined(" "));
    }

    String camel() {
      String pascal = each(WordLists::capital, "");
      return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }

    String acronym() {
      return each(word -> capital(word).substring(0, 1), "");
    }

    String noted() {
      return titled() + " (" + note + ")";
    }

    String quoted() {
      return number + ". \"" + titled() + "\" - " + note;
    }

    int shape() {
      return words.size();
    }
  }

  static List<Family<?>> all() {
    return List.of(slug(), identifier(), cases(), acronym(), noted(), quoted(), words());
  }

  private static Family<Title> slug() {
    return Family.of("title.slug", Title::draw)
        .asksEach("lower", List.of("-", "_", "."), Title::titled, Title::joined)
        .asks("kept", Title::titled, title -> title.titled().replace(' ', '-'))
        .asks("numbered", Title::quoted, title -> title.number() + "-" + title.joined("-"))
        .asks("tag", Title::titled, title -> "#" + title.joined(""));
  }

  private static Family<Title> identifier() {
    return Family.of("title.identifier", Title::draw)
        .shaped(Title::shape)
        .asks("snakeToTitle", title -> title.joined("_"), Title::titled)
        .asks("kebabToTitle", title -> title.joined("-"), Title::titled)
        .asks("titleToPascal", Title::titled, title -> title.each(WordLists::capital, ""))
        .asks(
            "snakeToPascal",
            title -> title.joined("_"),
            title -> title.each(WordLists::capital, ""))
        .asks("constant", Title::titled, title -> title.joined("_").toUpperCase(Locale.ROOT))
        .asks("snakeToCamel", title -> title.joined("_"), Title::camel)
        .asks("camelToWords", Title::camel, title -> title.joined(" "));
  }

  private static Family<Title> cases() {
    return Family.of("title.case", Title::draw)
        .asks("sentence", title -> title.joined(" ").toUpperCase(Locale.ROOT), Title::sentence)
        .asks("titled", title -> title.joined(" "), Title::titled)
        .asks("lower", Title::titled, title -> title.joined(" "))
        .asks(
            "shouted",
            title -> title.joined("-"),
            title -> title.joined(" ").toUpperCase(Locale.ROOT))
        .asks("calmed", title -> title.joined("_").toUpperCase(Locale.ROOT), Title::sentence);
  }

  private static Family<Title> acronym() {
    return Family.of("title.acronym", Title::draw)
        .shaped(Title::shape)
        .asks("plain", Title::titled, Title::acronym)
        .asks("lower", title -> title.joined(" "), Title::acronym)
        .asks("bracketed", Title::titled, title -> title.titled() + " (" + title.acronym() + ")")
        .asks("snake", title -> title.joined("_"), Title::acronym)
        .asks(
            "dotted",
            Title::titled,
            title -> title.each(word -> capital(word).charAt(0) + ".", ""));
  }

  private static Family<Title> noted() {
    return Family.of("title.noted", Title::draw)
        .asks("note", Title::noted, Title::note)
        .asks("title", Title::noted, Title::titled)
        .asks("square", Title::noted, title -> title.titled() + " [" + title.note() + "]")
        .asks("dashed", Title::noted, title -> title.titled() + " - " + title.note())
        .asks("front", Title::noted, title -> capital(title.note()) + ": " + title.titled());
  }

  private static Family<Title> quoted() {
    return Family.of("title.quoted", Title::draw)
        .asks("title", Title::quoted, Title::titled)
        .asks("number", Title::quoted, title -> title.number() + "")
        .asks("note", Title::quoted, Title::note)
        .asks(
            "chapter", Title::quoted, title -> "Chapter " + title.number() + ": " + title.titled())
        .asks("marked", title -> title.number() + ") " + title.titled(), Title::titled);
  }

  private static Family<Title> words() {
    return Family.of("title.words", Title::draw)
        .shaped(Title::shape)
        .asks("first", Title::titled, title -> capital(title.words().getFirst()))
        .asks("last", title -> title.joined(" "), title -> title.words().getLast())
        .asks("count", Title::titled, title -> title.words().size() + "")
        .asks(
            "without",
            title -> title.joined(" "),
            title -> String.join(" ", title.words().subList(1, title.words().size())))
        .asks("second", title -> title.joined("_"), title -> title.words().get(1))
        .asks("spaced", title -> title.joined("  ") + " ", title -> title.joined(" "));
  }
}
