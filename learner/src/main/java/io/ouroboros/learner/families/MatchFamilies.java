package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Whether one column holds what another does: the same, a part, a beginning or an end. Rows that
/// nearly hold it are among them, so that another test does not pass for the right one.
final class MatchFamilies {
  private MatchFamilies() {}

  /// What the second of two columns is beside the first.
  private enum Likeness {
    SAME,
    RECASED,
    LONGER,
    SHORTER,
    OTHER;

    private static final List<Likeness> ALL = List.of(SAME, SAME, RECASED, LONGER, SHORTER, OTHER);
  }

  private record Pair(String kept, String told) {
    static Pair draw(Dice dice) {
      String kept =
          dice.chance(0.5) ? dice.pick(WordLists.NOUNS) : dice.capitals(2) + dice.digits(3);
      return new Pair(
          kept,
          switch (dice.pick(Likeness.ALL)) {
            case SAME -> kept;
            case RECASED -> recased(kept);
            case LONGER -> kept + (dice.chance(0.5) ? dice.digits(1) : "s");
            case SHORTER -> kept.substring(0, kept.length() - 1);
            case OTHER -> dice.pick(WordLists.NOUNS);
          });
    }

    private static String recased(String text) {
      String upper = text.toUpperCase(Locale.ROOT);
      return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }

    boolean same() {
      return kept.equals(told);
    }

    boolean alike() {
      return kept.equalsIgnoreCase(told);
    }

    int shape() {
      return (same() ? 1 : 0) + (alike() ? 2 : 0);
    }
  }

  /// A sentence or a name of a file, and a word that may stand in it.
  private record Place(String first, String second, String third, int where) {
    private static final int NOWHERE = 3;

    static Place draw(Dice dice) {
      return new Place(
          dice.pick(WordLists.ADJECTIVES),
          dice.pick(WordLists.NOUNS),
          dice.pick(WordLists.EXTENSIONS),
          dice.number(0, NOWHERE));
    }

    String file() {
      return first + "_" + second + "." + third;
    }

    String sentence() {
      return capital(first) + " " + second + " as " + third;
    }

    String word() {
      return switch (where) {
        case 0 -> first;
        case 1 -> second;
        case 2 -> third;
        default -> second + third;
      };
    }

    boolean holds() {
      return where != NOWHERE;
    }

    boolean begins() {
      return file().startsWith(word());
    }

    boolean ends() {
      return file().endsWith(word());
    }

    int shape() {
      return (begins() ? 1 : 0) + (ends() ? 2 : 0) + (holds() ? 4 : 0);
    }
  }

  static List<Family<?>> all() {
    return List.of(same(), found());
  }

  private static Family<Pair> same() {
    List<Function<Pair, String>> columns = List.of(Pair::kept, Pair::told);
    return Family.of("match.same", Pair::draw)
        .shaped(Pair::shape)
        .asks("answer", columns, pair -> pair.same() ? "yes" : "no")
        .asks("state", columns, pair -> pair.same() ? "unchanged" : "changed")
        .asks("news", columns, pair -> pair.same() ? "as before" : pair.told())
        .asks("alike", columns, pair -> pair.alike() ? "match" : "differs")
        .asks(
            "change",
            columns,
            pair -> pair.same() ? pair.kept() : pair.kept() + " -> " + pair.told())
        .asks("checked", columns, pair -> pair.told() + (pair.same() ? " (ok)" : " (check)"));
  }

  private static Family<Place> found() {
    List<Function<Place, String>> file = List.of(Place::file, Place::word);
    return Family.of("match.found", Place::draw)
        .shaped(Place::shape)
        .asks("inside", file, place -> place.holds() ? "found" : "missing")
        .asks("start", file, place -> place.begins() ? "yes" : "no")
        .asks("end", file, place -> place.ends() ? "keep" : "skip")
        .asks(
            "tagged",
            file,
            place -> place.holds() ? "#" + place.word() + " " + place.file() : place.file())
        .asks(
            "told",
            List.of(Place::sentence, place -> place.word().toUpperCase(Locale.ROOT)),
            place -> place.holds() ? "hit" : "none");
  }
}
